/**
 * A field's value inside the local org, whatever the protocol.
 *
 * Blank is always `null`: empty text is saved as `null`, as Salesforce does. Numbers are JavaScript numbers already
 * rounded to the field's scale; a date is `YYYY-MM-DD`; a date-time is UTC `YYYY-MM-DDTHH:mm:ss.SSSZ` (so that text
 * order is time order; the REST door prints it as `+0000`); a time is `HH:mm:ss.SSSZ`; an id has 18 characters;
 * a multi-select picklist is its values joined by `;`.
 */
export type Value = string | number | boolean | null;

/** The values of one record by canonical field API name. A field that is absent is untouched; `null` is blank. */
export type FieldValues = Record<string, Value>;
