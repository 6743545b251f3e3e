import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import { isFromElsewhere, isLoopbackAddress } from '../local-org/api/guard.ts';
import type { OrgModel } from '../local-org/metadata/model.ts';
import type { Assets } from './assets.ts';
import { failurePage, previewPage } from './html.ts';
import { chooseApp, pageMetadata } from './pageMetadata.ts';
import type { PageMetadata } from './pageTypes.ts';
import type { PreviewSessions } from './session.ts';

/** One request for a page and what answers it. */
export interface PageRequest {
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly sessions: PreviewSessions;
  readonly assets: Assets;
  readonly model: OrgModel;
  readonly styles: readonly string[];
}

const userCookie = 'linchpin_user';
const themeCookie = 'linchpin_theme';

/**
 * Sends the page at an address below `/lightning/`. `?asUser=` changes who the page is seen as and is remembered in a
 * cookie; the cookie is a wish, never a proof: the right to read and write is the token inside the page. Because nobody
 * is asked for a password, pages are sent to this machine only, and no link on another site changes the user.
 */
export function pageDoor(asked: PageRequest): true {
  const { url, response, sessions } = asked;
  if (!isLoopbackAddress(asked.request.socket.remoteAddress)) return refuse(asked, REMOTE);
  const wanted = url.searchParams.get('asUser');
  if (wanted !== null && isFromElsewhere(asked.request)) return refuse(asked, SWITCHED_ELSEWHERE);
  if (wanted !== null) return redirectAs(wanted, url, response);
  const users = sessions.users();
  const user = sessions.choose(cookie(asked.request, userCookie), users);
  if (user === undefined) {
    const page = failurePage(
      'The org has no users',
      'No active user was found. Run npm run reset and start again.',
      false
    );
    return send(asked, 503, page.html, page.contentSecurityPolicy);
  }
  const pages = pageMetadata(asked.model, chooseApp(asked.model));
  const files = {
    importMap: asked.assets.importMap,
    entry: asked.assets.entry,
    preloads: asked.assets.preloads(componentsOf(pages, url.pathname)),
    styles: asked.styles
  };
  const page = previewPage(files, sessions.bootstrap(user, users), pages, themeOf(asked.request));
  return send(asked, 200, page.html, page.contentSecurityPolicy);
}

const REMOTE = {
  title: 'Pages are for the machine of the local org',
  details: 'They sign in without a password, for development. From another machine, use the API with an access token.'
};

const SWITCHED_ELSEWHERE = {
  title: 'The user was not switched',
  details:
    'A link on another site asked for it. Switch the user at the top right of the app, or type the address into the browser.'
};

function refuse(asked: PageRequest, { title, details }: typeof REMOTE): true {
  const page = failurePage(title, details, false);
  return send(asked, 403, page.html, page.contentSecurityPolicy);
}

function redirectAs(user: string, url: URL, response: ServerResponse): true {
  url.searchParams.delete('asUser');
  const path = url.pathname === '/' ? '/lightning/page/home' : url.pathname;
  response.writeHead(302, {
    location: `${path}${url.search}`,
    'set-cookie': `${userCookie}=${encodeURIComponent(user)}; Path=/; SameSite=Strict; HttpOnly; Max-Age=31536000`,
    'cache-control': 'no-store'
  });
  response.end();
  return true;
}

function themeOf(request: IncomingMessage): 'light' | 'dark' | undefined {
  const theme = cookie(request, themeCookie);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

function cookie(request: IncomingMessage, name: string): string | undefined {
  const value = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(request.headers.cookie ?? '')?.[1];
  try {
    return value === undefined ? undefined : decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/** The components that a page will show, so that the browser can load them together with the shell. */
function componentsOf(pages: PageMetadata, pathname: string): string[] {
  const object = /^\/lightning\/r\/(\w+)\//.exec(pathname)?.[1];
  const page = object === undefined ? pages.home : pages.objects[object]?.recordPage;
  const names = page?.regions.flatMap((region) => region.components.map((component) => component.componentName)) ?? [];
  return names.flatMap((name) => {
    const bundle = /^(?:c:)?(\w+)$/.exec(name)?.[1];
    return bundle === undefined ? [] : [`c/${bundle}`];
  });
}

function send({ request, response }: PageRequest, status: number, html: string, policy: string): true {
  const isCompressed = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = isCompressed ? gzipSync(html, { level: 4 }) : Buffer.from(html);
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.length,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    ...(isCompressed ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {})
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  return true;
}
