/** The plan on one page; it flows on to a second where texts are long. Pure. */
import type { DigestCommitment, DigestObjective, DigestSection, PlanDigest } from 'c/planDigest';
import type { TextSection } from 'c/planTypes';
import { format } from 'c/textFormat';

import { COMMITMENT_COLUMNS, LONG, OBJECTIVE_COLUMNS, ROWS, fitOf, linesOf } from './fit';
import { markup, paragraphs } from './html';
import type { Inserted, Markup } from './html';
import { indicatorList } from './indicatorsOnPaper';
import { fact, figure, missing, own, page, part, table } from './page';
import type { DocumentSetting } from './page';

/** The plan as a document to print. */
export function planPage(digest: PlanDigest, setting: DocumentSetting): string {
  const { points, next, indicators } = fitOf(digest);
  return page(
    {
      title: `${digest.account} \u2013 ${digest.name}`,
      footer: `${digest.name} \u00b7 ${digest.account} \u00b7 ${digest.asOf}`,
      points,
      body: [
        header(digest, setting),
        stages(digest, setting),
        figures(digest, setting),
        map(digest, points, setting),
        part(setting.document.objectives, objectives(digest.objectives, setting)),
        part(setting.document.indicators, indicatorList(digest.indicators, indicators, setting)),
        part(setting.document.commitments, commitments(digest, next, setting)),
        below(digest, setting)
      ]
    },
    setting
  );
}

function header(digest: PlanDigest, { words, document: doc }: DocumentSetting): Markup {
  return markup`<div class="top">
    <div class="who">
      <p class="kicker">${words.accountPlan} \u00b7 ${digest.tier}</p>
      <h1 dir="auto">${digest.account}</h1>
      <p><span class="plan" dir="auto">${digest.name}</span> \u00b7 ${digest.period} <span class="pill">${digest.status}</span></p>
    </div>
    <dl class="facts">
      ${fact(doc.owner, digest.owner)}${fact(doc.sponsor, digest.sponsor)}
      ${fact(doc.today, digest.asOf)}
    </dl></div>`;
}

function stages({ stages: all }: PlanDigest, { document: words }: DocumentSetting): Markup {
  const isUnset = !all.some(({ isNow }) => isNow);
  const mark = (isNow: boolean, isAim: boolean): string =>
    isNow && isAim ? words.nowAndAim : isNow ? words.now : isAim ? words.aimedAt : '';
  return markup`<ol class="stages" aria-label="${words.stage}">
    ${all.map(
      ({ label, isNow, isAim }) =>
        markup`<li class="${isNow ? 'now' : isAim ? 'aim' : 'stage'}">${label}
          ${isNow || isAim ? markup` <span class="mark">${mark(isNow, isAim)}</span>` : null}</li>`
    )}</ol>${isUnset ? missing(words.stageUnset) : null}`;
}

function figures(digest: PlanDigest, { words, document: doc }: DocumentSetting): Markup {
  const { relationship, confidence } = digest;
  const score = { ...relationship, evidence: confidence.isMissing ? '' : format(words.confidence, confidence.value) };
  return markup`<dl class="figures">
    ${figure(doc.relationship, score)}${figure(doc.sayDo, digest.sayDo)}${figure(doc.onPace, digest.onPace)}
    ${figure(doc.completeness, digest.completeness)}${figure(doc.nextReview, digest.nextReview)}
    ${figure(doc.inProcess, digest.inProcess)}</dl>`;
}

function map({ sections }: PlanDigest, points: number, setting: DocumentSetting): Inserted {
  const of = (field: TextSection): DigestSection => sections[field];
  const vision = of('AccountVision__c');
  const quotes = [of('CustomerWhy__c'), of('SuccessDefinition__c')];
  return [
    section(vision, linesOf(vision.text, points, 1), 'vision', setting),
    markup`<div class="grid two">${quotes.map((each) =>
      section(each, linesOf(each.text, points, 2), 'quoted', setting)
    )}</div>`,
    ROWS.map(
      (fields) =>
        markup`<div class="grid three">${fields.map((field) =>
          section(of(field), linesOf(of(field).text, points, 3), '', setting)
        )}</div>`
    )
  ];
}

function section({ label, text }: DigestSection, lines: number, kind: string, { words }: DocumentSetting): Markup {
  if (text === null) return part(label, missing(words.notWritten));
  const isLong = lines > LONG;
  const columns = isLong ? 'columns' : 'column';
  const content =
    kind === 'quoted'
      ? markup`<blockquote class="quote ${columns}">${paragraphs(text)}</blockquote>`
      : markup`<div class="${columns}">${paragraphs(text)}</div>`;
  return part(label, content, `${isLong ? 'wide ' : ''}${kind}`);
}

function objectives(all: readonly DigestObjective[], setting: DocumentSetting): Markup {
  const { document: words } = setting;
  if (all.length === 0) return missing(words.noObjectives);
  const columns = [words.objective, words.measure, words.way, words.today, words.due, words.pace, words.owner];
  return table(columns, [{ heading: '', none: '', rows: all.map(objectiveRow) }], OBJECTIVE_COLUMNS);
}

function objectiveRow({ name, measure, way, now, due, pace, paceWord, owner }: DigestObjective): Inserted[] {
  const tone = pace === 'Behind' ? 'bad' : pace === 'Reached' || pace === 'Ahead' ? 'good' : 'quiet';
  return [
    own(name),
    own(measure),
    own(way),
    own(now),
    own(due),
    markup`<span class="${tone}">${paceWord}</span>`,
    own(owner)
  ];
}

function commitments({ overdue, next }: PlanDigest, most: number, { document: words }: DocumentSetting): Markup {
  const row = ({ name, to, owner, due, when, outcome }: DigestCommitment): Inserted[] => [
    own(name),
    own(to),
    own(owner),
    own(due),
    markup`<span class="${outcome === 'Missed' ? 'bad' : 'quiet'}">${when}</span>`
  ];
  const named = next.slice(0, most);
  const last = next.at(-1);
  const rest = next.length - named.length;
  return markup`${table(
    [words.commitment, words.to, words.owner, words.due, words.when],
    [
      { heading: '', none: words.overdueNone, rows: overdue.map(row) },
      { heading: '', none: words.nextNone, rows: named.map(row) }
    ],
    COMMITMENT_COLUMNS
  )}${rest === 0 || last === undefined ? null : markup`<p class="quiet">${format(words.nextMore, rest, last.due)}</p>`}`;
}

function below(digest: PlanDigest, setting: DocumentSetting): Markup {
  const { document: words } = setting;
  const { team, barriers } = digest;
  const list = (items: readonly Markup[], none: string): Markup =>
    items.length === 0 ? missing(none) : markup`<ul class="list">${items}</ul>`;
  const members = team.map(
    ({ role, name, kind, isMissing }) =>
      markup`<li dir="auto"><b>${own(role)}</b>: <span class="${isMissing ? 'bad' : 'name'}" dir="auto">${name}</span>
        ${isMissing ? null : markup` <span class="quiet">(${kind})</span>`}</li>`
  );
  const blocks = barriers.map(
    ({ name, owner, age }) =>
      markup`<li dir="auto"><b>${own(name)}</b> <span class="quiet">${age} \u00b7 ${own(owner)}</span></li>`
  );
  return markup`<div class="grid three">
    ${part(words.team, list(members, words.noTeam))}
    ${part(words.opportunities, sums(digest, setting))}
    ${part(words.barriers, list(blocks, words.noBarriers))}</div>`;
}

function sums({ identified, inProcess, opportunities }: PlanDigest, { document: words }: DocumentSetting): Markup {
  if (opportunities.length === 0) return missing(words.noOpportunities);
  const sum = (label: string, { value, evidence }: PlanDigest['identified']): Markup =>
    markup`<li><b>${label}</b>: ${value} <span class="quiet">(${evidence})</span></li>`;
  return markup`<ul class="list">${sum(words.identified, identified)}${sum(words.inProcess, inProcess)}</ul>`;
}
