import { LightningElement, api, wire } from 'lwc';
import { fieldNames } from 'lightning/previewFields';
import { asFailure, messagesOf, send } from 'lightning/previewHttp';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { ObjectInfoRepresentation, RecordRepresentation, WireResult } from 'lightning/uiApiTypes';
import type { DisplayInfo, MatchingInfo, PickerFilter } from './pickerQuery';
import { pickerQuery } from './pickerQuery';

interface Item {
  readonly type: 'option-card';
  readonly text: string;
  readonly subText: string;
  readonly value: string;
  readonly iconName: string;
  readonly iconSize: string;
}
interface Node {
  readonly Id: string;
  readonly [field: string]: unknown;
}
interface Answer {
  readonly data?: {
    readonly uiapi: {
      readonly query: Readonly<Record<string, { readonly edges: readonly { readonly node: Node }[] }>>;
    };
  };
  readonly errors?: readonly { readonly message: string }[];
}
type Input = HTMLElement & {
  reportValidity(): boolean;
  checkValidity(): boolean;
  setCustomValidity(message: string): void;
};

const SHOWN = 20;
/** How long typing must pause before a search, in milliseconds. */
const PAUSE = 200;

/** Finds and picks one record of an object. */
export default class RecordPicker extends LightningElement {
  @api label = '';
  @api variant = 'standard';
  @api fieldLevelHelp: string | undefined;
  @api placeholder: string | undefined;
  @api required = false;
  @api disabled = false;
  @api messageWhenValueMissing: string | undefined;
  @api objectApiName: string | undefined;
  @api displayInfo: DisplayInfo | undefined;
  @api matchingInfo: MatchingInfo | undefined;
  @api filter: PickerFilter | undefined;

  objectInfo: ObjectInfoRepresentation | undefined;
  record: RecordRepresentation | undefined;
  recordId: string | undefined;
  items: readonly Item[] = [];
  text = '';
  isSearching = false;
  problem = '';
  #search = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Id of the picked record. */
  @api
  get value(): string | undefined {
    return this.recordId;
  }
  set value(id: string | null | undefined) {
    this.recordId = id ?? undefined;
    if (this.record?.id !== this.recordId) this.record = undefined;
  }

  @wire(getObjectInfo, { objectApiName: '$objectApiName' })
  receiveObject({ data, error }: WireResult<ObjectInfoRepresentation>): void {
    this.objectInfo = data;
    if (error !== undefined) this.fail(error);
    else if (data !== undefined) this.dispatchEvent(new CustomEvent('ready'));
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$shownFields' })
  receiveRecord({ data, error }: WireResult<RecordRepresentation>): void {
    this.record = data;
    if (error !== undefined) this.fail(error);
  }

  @api
  clearSelection(): void {
    this.recordId = undefined;
    this.record = undefined;
    this.text = '';
  }

  @api
  focus(): void {
    this.input()?.focus();
  }

  @api
  blur(): void {
    this.input()?.blur();
  }

  @api
  reportValidity(): boolean {
    return this.input()?.reportValidity() ?? true;
  }

  @api
  checkValidity(): boolean {
    return this.input()?.checkValidity() ?? true;
  }

  @api
  setCustomValidity(message: string): void {
    this.input()?.setCustomValidity(message);
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  get shownPlaceholder(): string {
    return this.placeholder ?? `Search ${this.objectInfo?.labelPlural ?? ''}…`;
  }

  /** Undefined until the object is known, so that the record waits for it. */
  get shownFields(): readonly string[] | undefined {
    const { objectInfo } = this;
    if (objectInfo === undefined) return undefined;
    return fieldNames(this.paths().map((path) => `${objectInfo.apiName}.${path}`));
  }

  get pill(): object | undefined {
    if (this.recordId === undefined) return undefined;
    const [name = ''] = this.paths();
    return {
      type: 'icon',
      label: textAt(this.record?.fields, name) || '…',
      iconName: this.icon(),
      value: this.recordId
    };
  }

  handleFocus(): void {
    this.dispatchEvent(new CustomEvent('focus'));
    if (this.recordId === undefined && this.items.length === 0) void this.find('');
  }

  handleBlur(): void {
    this.dispatchEvent(new CustomEvent('blur'));
  }

  handleText(event: CustomEvent<{ readonly text: string }>): void {
    this.text = event.detail.text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.find(this.text.trim()), PAUSE);
  }

  handleSelect(event: CustomEvent<{ readonly value: string }>): void {
    this.pick(event.detail.value);
  }

  handleRemove(): void {
    this.clearSelection();
    this.pick(undefined);
    void this.find('');
  }

  private pick(id: string | undefined): void {
    this.recordId = id;
    this.text = '';
    this.dispatchEvent(new CustomEvent('change', { detail: { recordId: id ?? null } }));
  }

  private async find(term: string): Promise<void> {
    const object = this.objectInfo?.apiName;
    if (object === undefined) return;
    const search = ++this.#search;
    this.isSearching = true;
    try {
      const { text, variables } = pickerQuery({
        object,
        term,
        nameField: this.nameField(),
        display: this.displayInfo ?? {},
        matching: this.matchingInfo,
        filter: this.filter,
        limit: SHOWN
      });
      const answer = await send<Answer>({ method: 'POST', path: '/graphql', body: { query: text, variables } });
      // A slower answer to an earlier text must not replace a newer one.
      if (search !== this.#search) return;
      this.problem = answer.errors?.map((error) => error.message).join(' ') ?? '';
      this.items = answer.data?.uiapi.query[object]?.edges.map(({ node }) => this.item(node)) ?? [];
    } catch (error) {
      if (search === this.#search) this.fail(error);
    } finally {
      if (search === this.#search) this.isSearching = false;
    }
  }

  private item(node: Node): Item {
    const [first = '', ...rest] = this.paths();
    const details = rest.map((path) => textAt(node, path)).filter((text) => text !== '');
    return {
      type: 'option-card',
      text: textAt(node, first),
      subText: details.join(' • '),
      value: node.Id,
      iconName: this.icon(),
      iconSize: 'small'
    };
  }

  private fail(error: unknown): void {
    const failure = asFailure(error);
    this.problem = messagesOf(failure).join(' ');
    this.dispatchEvent(new CustomEvent('error', { detail: { error: failure } }));
  }

  private paths(): readonly string[] {
    return [this.displayInfo?.primaryField ?? this.nameField(), ...(this.displayInfo?.additionalFields ?? [])];
  }

  private nameField(): string {
    return this.objectInfo?.nameFields.at(-1) ?? 'Name';
  }

  /** `…/standard/account_120.png` is the icon `standard:account`. */
  private icon(): string {
    const [, group, name] =
      /\/(standard|custom)\/(\w+)_120\.png$/.exec(this.objectInfo?.themeInfo?.iconUrl ?? '') ?? [];
    return group === undefined || name === undefined ? 'standard:record' : `${group}:${name}`;
  }

  private input(): Input | null {
    return this.template?.querySelector<Input>('[data-input]') ?? null;
  }
}

/** The text at a path through records of either API: `{ value, displayValue }` at its end. */
function textAt(fields: Readonly<Record<string, unknown>> | undefined, path: string): string {
  let at: unknown = fields;
  for (const name of path.split('.')) {
    const record = (at as { readonly value?: unknown } | undefined)?.value ?? at;
    const inner = (record as { readonly fields?: unknown } | undefined)?.fields ?? record;
    at = (inner as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  const { value, displayValue } = (at ?? {}) as { readonly value?: unknown; readonly displayValue?: unknown };
  if (typeof displayValue === 'string') return displayValue;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
