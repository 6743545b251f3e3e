/** Does with a strategy map what its parts ask for. */
import lang from '@salesforce/i18n/lang';

import { valueOf } from 'c/planAutosave';
import type { PlanAutosave } from 'c/planAutosave';
import { quoteText, withQuote } from 'c/planQuotes';
import type { MapField, SaidWords } from 'c/planRecords';
import type { TextSection } from 'c/planTypes';
import { fieldName } from 'c/planWords';
import QuotePickerModal from 'c/quotePickerModal';
import type { NoticeDetail, SettleDetail } from 'c/sectionNotes';
import type { StageDetail } from 'c/stageScale';
import type { QuoteDetail, TakeBackDetail, WriteDetail } from 'c/strategySection';
import { format } from 'c/textFormat';

import { LABELS } from './labels';

/** What the page lends to the desk. */
export interface DeskSetting {
  /** The map on the screen; null while there is none. */
  readonly map: () => PlanAutosave | null;
  /** What people said, to quote from. */
  readonly words: () => readonly SaidWords[];
  /** Says something to those who cannot see the page. */
  readonly say: (text: string) => void;
  /** Puts the keyboard into a part. */
  readonly focus: (field: MapField, at?: number) => void;
}

/** The desk on which one page's map lies. */
export class MapDesk {
  private readonly setting: DeskSetting;

  constructor(setting: DeskSetting) {
    this.setting = setting;
  }

  /** Does what an event of the map asks for. */
  async take({ type, detail }: CustomEvent<unknown>): Promise<void> {
    const map = this.setting.map();
    if (map === null) return;
    if (type === 'write') write(map, detail as WriteDetail);
    if (type === 'leave') await map.leave();
    if (type === 'stage') await map.put((detail as StageDetail).field, (detail as StageDetail).stage);
    if (type === 'quote') await this.quote(map, detail as QuoteDetail);
    if (type === 'settle') await this.settle(map, detail as SettleDetail);
    if (type === 'notice') this.notice(map, detail as NoticeDetail);
    if (type === 'takeback') await this.takeBack((detail as TakeBackDetail).field);
  }

  /** Takes back the last change, or the last one of a part. */
  async undo(field?: MapField): Promise<void> {
    const map = this.setting.map();
    if (map === null) return;
    const before = map.editing.undo;
    await map.undo(field);
    const step = before.find((each) => !map.editing.undo.includes(each));
    this.setting.say(step === undefined ? LABELS.nothing : format(LABELS.undone, fieldName(step.field)));
  }

  /** Does again what was taken back last. */
  async redo(): Promise<void> {
    const map = this.setting.map();
    const step = map?.editing.redo[map.editing.redo.length - 1];
    if (map === null || step === undefined) return;
    await map.redo();
    this.setting.say(format(LABELS.redone, fieldName(step.field)));
  }

  private async quote(map: PlanAutosave, { field, at }: QuoteDetail): Promise<void> {
    const chosen = await QuotePickerModal.open({
      size: 'medium',
      words: this.setting.words(),
      partName: fieldName(field),
      preferred: preferredSource(field)
    });
    if (chosen === undefined) return;
    const { text, caret } = withQuote(valueOf(map.editing, field) ?? '', at, quoteText(chosen, lang));
    await map.put(field, text);
    this.setting.say(format(LABELS.quoteAdded, fieldName(field)));
    this.setting.focus(field, caret);
  }

  private async settle(map: PlanAutosave, { field, choice }: SettleDetail): Promise<void> {
    await map.settle(field, choice);
    this.setting.focus(field);
  }

  private notice(map: PlanAutosave, { field, key, choice }: NoticeDetail): void {
    if (choice === 'dispute') map.dispute(key);
    else map.dismiss(key);
    this.setting.focus(field);
  }

  private async takeBack(field: TextSection): Promise<void> {
    await this.undo(field);
    this.setting.focus(field);
  }
}

/** Whether the keys take back or do again; null for other keys, and in texts, where they belong to the text. */
export function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  const key = event.key.toLowerCase();
  const isHistory = (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y');
  if (!isHistory || isTextField(event.composedPath()[0])) return null;
  return event.shiftKey || key === 'y' ? 'redo' : 'undo';
}

function write(map: PlanAutosave, { field, text }: WriteDetail): void {
  map.type(field, text);
}

function preferredSource(field: TextSection): SaidWords['source'] {
  if (field === 'CustomerWhy__c') return 'why';
  return field === 'SuccessDefinition__c' ? 'success' : 'interview';
}

function isTextField(target: EventTarget | undefined): boolean {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio');
}
