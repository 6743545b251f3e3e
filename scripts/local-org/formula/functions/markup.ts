import { UnsupportedError } from '../../basics/errors.ts';
import { arity, expectType, guardsOf, literal, sqlFilled, sqlText, textOf } from '../node.ts';
import type { Builder, Sql, Typed } from '../node.ts';

const replacements: readonly (readonly [char: string, entity: string])[] = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#039;']
];

function escapeHtml(text: string): string {
  return replacements.reduce((escaped, [char, entity]) => escaped.replaceAll(char, entity), text);
}

function escapeHtmlSql(text: string): string {
  return replacements.reduce(
    (escaped, [char, entity]) => `replace(${escaped}, ${sqlText(char)}, ${sqlText(entity)})`,
    text
  );
}

/** Text that is already HTML made by HYPERLINK, IMAGE or BR. */
const htmlParts = new WeakSet<Typed>();

function html(part: Typed): Typed {
  htmlParts.add(part);
  return part;
}

const br: Builder = (call) => {
  arity(call, 0);
  return html(
    call.site.isFieldFormula
      ? literal('text', '<br>', "'<br>'", call.position)
      : literal('text', '\n', 'char(10)', call.position)
  );
};

const hyperlink: Builder = (call) => {
  arity(call, 2, 3);
  const url = expectType(call, 0, 'text');
  const label = expectType(call, 1, 'text');
  const target =
    call.args.length === 3 ? expectType(call, 2, 'text') : literal('text', '_blank', "'_blank'", call.position);
  const isHtml = htmlParts.has(label);
  const [urlSql, labelSql, targetSql] = [url, label, target].map(sqlFilled) as [Sql, Sql, Sql];
  return html({
    type: 'text',
    run: (scope) => {
      const shown = textOf(label.run(scope)) || ' ';
      return `<a href="${textOf(url.run(scope)) || ' '}" target="${escapeHtml(textOf(target.run(scope)))}">${isHtml ? shown : escapeHtml(shown)}</a>`;
    },
    sql: (scope) => {
      const shown = `coalesce(nullif(${labelSql(scope)}, ''), ' ')`;
      return (
        `('<a href="' || coalesce(nullif(${urlSql(scope)}, ''), ' ') || '" target="' || ${escapeHtmlSql(targetSql(scope))} || ` +
        `'">' || ${isHtml ? shown : escapeHtmlSql(shown)} || '</a>')`
      );
    },
    position: call.position,
    ...guardsOf([url, label, target])
  });
};

const image: Builder = (call) => {
  arity(call, 2, 4);
  const url = expectType(call, 0, 'text');
  const alternate = expectType(call, 1, 'text');
  const height = call.args.length > 2 ? expectType(call, 2, 'number') : undefined;
  const width = call.args.length > 3 ? expectType(call, 3, 'number') : undefined;
  const parts = [url, alternate, height, width].filter((part) => part !== undefined);
  return html({
    type: 'text',
    run: (scope) => {
      const sizes = [
        height === undefined ? '' : `height:${String(height.run(scope) ?? 0)}px; `,
        width === undefined ? '' : `width:${String(width.run(scope) ?? 0)}px;`
      ]
        .join('')
        .trim();
      const style = sizes === '' ? '' : ` style="${sizes}"`;
      return `<img src="${textOf(url.run(scope)) || ' '}" alt="${escapeHtml(textOf(alternate.run(scope)) || ' ')}"${style} border="0"/>`;
    },
    sql: () => {
      throw new UnsupportedError('IMAGE in SQL');
    },
    position: call.position,
    ...guardsOf(parts)
  });
};

const idLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character id; other text comes back unchanged. */
export function toLongId(id: string): string {
  if (!/^[A-Za-z0-9]{15}$/.test(id)) {
    return id;
  }
  let suffix = '';
  for (let block = 0; block < 15; block += 5) {
    let bits = 0;
    for (let place = 0; place < 5; place += 1) {
      const char = id[block + place] ?? '';
      bits |= char >= 'A' && char <= 'Z' ? 1 << place : 0;
    }
    suffix += idLetters[bits] ?? '';
  }
  return id + suffix;
}

const caseSafeId: Builder = (call) => {
  arity(call, 1);
  const id = expectType(call, 0, 'text');
  const { fullId } = id;
  return {
    type: 'text',
    run: fullId?.run ?? ((scope) => toLongId(textOf(id.run(scope)))),
    sql:
      fullId?.sql ??
      (() => {
        throw new UnsupportedError('CASESAFEID of a text in SQL');
      }),
    position: call.position,
    ...guardsOf([id])
  };
};

const encode = (name: string, run: (text: string) => string): Builder => {
  return (call) => {
    arity(call, 1);
    const part = expectType(call, 0, 'text');
    return {
      type: 'text',
      run: (scope) => run(textOf(part.run(scope))),
      sql: () => {
        throw new UnsupportedError(`${name} in SQL`);
      },
      position: call.position,
      ...guardsOf([part])
    };
  };
};

/** Functions that make links, images and encoded text. */
export const markupFunctions: Readonly<Record<string, Builder>> = {
  BR: br,
  HYPERLINK: hyperlink,
  IMAGE: image,
  CASESAFEID: caseSafeId,
  HTMLENCODE: encode('HTMLENCODE', escapeHtml),
  URLENCODE: encode('URLENCODE', (text) => encodeURIComponent(text).replaceAll('%20', '+'))
};
