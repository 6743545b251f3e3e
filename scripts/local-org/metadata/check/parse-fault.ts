import type { XmlError } from '../xml.ts';

/** Why a file is no XML, in the words in which the platform's parser tells it, with its place. */
export interface ParseFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

const endTag = (name: string): string =>
  `The element type "${name}" must be terminated by the matching end-tag "</${name}>".`;

/** Turns the XML reader's verdict on a file into the platform's. */
export function parseFault(error: XmlError, text: string): ParseFault {
  return { message: `Error parsing file: ${reason(error, text)}`, line: error.line, column: error.column };
}

function reason(error: XmlError, text: string): string {
  if (text.trim() === '') {
    return 'Premature end of file.';
  }
  if (!/^\s*</.test(text.replace(/^\ufeff/, ''))) {
    return 'Content is not allowed in prolog.';
  }
  const wrongEnd = /^Expected closing tag '([^']+)'/.exec(error.message);
  if (wrongEnd !== null) {
    return endTag(wrongEnd[1] ?? '');
  }
  if (/^Unclosed tag/.test(error.message) || /^Invalid '\[/.test(error.message)) {
    return 'XML document structures must start and end within the same entity.';
  }
  if (error.message.startsWith("char '&'")) {
    return "The entity name must immediately follow the '&' in the entity reference.";
  }
  return error.message;
}
