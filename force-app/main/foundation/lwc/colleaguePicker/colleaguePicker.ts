import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';

import { nodesOf, textOf, valueOf } from 'c/recordNodes';
import type { Connection, Field } from 'c/recordNodes';
import type { ChooseDetail, FindDetail, FoundItem } from 'c/userPicker';

import { FIND_COLLEAGUES } from './queries';

interface ColleaguesData {
  readonly uiapi: {
    readonly query: {
      readonly User?: Connection<{
        readonly Id: string;
        readonly Name?: Field<string>;
        readonly Title?: Field<string>;
      }> | null;
    };
  };
}

/** A container component to choose an active user by typing a part of the name; sends `choose`. */
export default class ColleaguePicker extends LightningElement {
  @api label = '';
  /** Who is chosen; null for nobody. */
  @api chosen: FoundItem | null = null;

  @wire(graphql, { query: FIND_COLLEAGUES, variables: '$variables' })
  handleUsers({ data }: { data?: unknown }): void {
    if (data === undefined || data === null) return;
    this.items = nodesOf((data as ColleaguesData).uiapi.query.User).map((node) => ({
      id: node.Id,
      name: valueOf(node.Name) ?? '',
      detail: textOf(node.Title)
    }));
  }

  items: readonly FoundItem[] = [];
  search = '';

  get variables(): { readonly pattern: string } {
    return { pattern: `%${this.search}%` };
  }

  handleFind(event: CustomEvent<FindDetail>): void {
    this.search = event.detail.text;
  }

  handleChoose(event: CustomEvent<ChooseDetail>): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent<ChooseDetail>('choose', { detail: event.detail }));
  }
}
