/** How plans and reviews are worded when they are taken along, in the user's language. */
import dir from '@salesforce/i18n/dir';
import lang from '@salesforce/i18n/lang';

import type { DeckSetting } from 'c/planDeck';
import type { DocumentSetting } from 'c/planDocument';
import { fieldName, stageName, statusName } from 'c/planWords';
import { reviewKindTitle } from 'c/reviewWords';
import { functionName } from 'c/teamFunctions';
import { audienceName, indicatorPaceName, measured, moneyText, outcomeName, paceName } from 'c/workWords';

import { DECK_WORDS } from './deckWords';
import { DIGEST_WORDS } from './digestWords';
import { DOCUMENT_WORDS } from './documentWords';
import { PICKS } from './pickLabels';

/** Words, language and direction for documents and slides of a day, `YYYY-MM-DD`. */
export function wording(today: string): DocumentSetting & DeckSetting {
  return {
    words: DIGEST_WORDS,
    document: DOCUMENT_WORDS,
    deck: DECK_WORDS,
    names: {
      status: statusName,
      stage: stageName,
      section: fieldName,
      review: reviewKindTitle,
      decision: picked,
      pace: paceName,
      indicatorPace: indicatorPaceName,
      outcome: outcomeName,
      audience: audienceName,
      teamFunction: functionName,
      measured,
      money: moneyText
    },
    pick: picked,
    locale: lang,
    dir,
    today
  };
}

/** A picked value in the user's words; as stored where there is no word for it. */
function picked(value: string): string {
  return PICKS[value] ?? value;
}
