import type { ObjectModel, OrgModel } from '../../metadata/model.ts';

/** Colours of standard objects in Lightning's own icon set. */
const STANDARD_COLORS: Readonly<Record<string, string>> = {
  Account: '5867E8',
  Contact: '9602C7',
  Opportunity: 'FF5D2D',
  Task: '3BA755',
  User: '0B827C'
};
const CUSTOM_COLOR = '5867E8';

/** Colour and icon of an object: a custom object has those of its tab. */
export function themeOf(model: OrgModel, object: ObjectModel, baseUrl: string): { color: string; iconUrl: string } {
  const motif = [...model.tabs.values()].find((tab) => tab.object === object.apiName)?.motif;
  const isStandard = !object.isCustom;
  const icon = isStandard ? `standard/${snakeCase(object.apiName)}` : `custom/${customIcon(motif)}`;
  return {
    color: STANDARD_COLORS[object.apiName] ?? CUSTOM_COLOR,
    iconUrl: `${baseUrl}/img/icon/t4v35/${icon}_120.png`
  };
}

/** A tab's motif reads `Custom57: Building Block`; its number is the icon's. */
function customIcon(motif: string | undefined): string {
  const number = /^Custom(\d+)/.exec(motif ?? '')?.[1] ?? '1';
  return `custom${number}`;
}

const snakeCase = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
