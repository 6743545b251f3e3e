const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)[\w:.-]+(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** XML of some siblings with each tag at its depth, four spaces a level, as the CLI writes it; text inside a leaf stays as it is. */
export function reindent(fragment: string, depth: number): string {
  let output = '\n';
  let level = depth;
  let position = 0;
  let isLeaf = false;
  for (const token of fragment.matchAll(TOKEN)) {
    const text = fragment.slice(position, token.index);
    const [tag] = token;
    const isTag = tag[1] !== '!' && tag[1] !== '?';
    if (token[1] === '/') {
      level -= 1;
      output += isLeaf ? `${text}${tag}\n` : `${'    '.repeat(level)}${tag}\n`;
      isLeaf = false;
    } else if (!isTag && isLeaf) {
      output += text + tag;
    } else {
      if (isLeaf) output = `${output.trimEnd()}\n`;
      output += `${'    '.repeat(level)}${tag}`;
      isLeaf = isTag && !tag.endsWith('/>');
      if (isLeaf) level += 1;
      else output += '\n';
    }
    position = token.index + tag.length;
  }
  return output;
}
