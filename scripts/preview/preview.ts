import type { IncomingMessage, ServerResponse } from 'node:http';

import type { OrgModel } from '../local-org/metadata/model.ts';
import type { LocalOrg } from '../local-org/org-types.ts';
import type { Assets } from './assets.ts';
import { buildAssets } from './assets.ts';
import type { SourceRoots } from './bundle/sources.ts';
import type { DesignSystem } from './designSystem.ts';
import { openDesignSystem } from './designSystem.ts';
import { failurePage } from './html.ts';
import { metadataNames } from './metadataNames.ts';
import { pageDoor } from './pageDoor.ts';
import { PreviewSessions } from './session.ts';
import { watchSources } from './watch.ts';

/** The preview as a handler for the org's server. */
export interface Preview {
  /** Answers true when it has taken the request. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Stops watching and ends the pages' live connections. */
  close(): void;
}

/** How the preview is opened. */
export interface PreviewOptions extends SourceRoots {
  readonly org: LocalOrg;
  /** Rebuilds on each change of a source and reloads the pages. */
  readonly watch?: boolean;
  /** Reads the metadata again after a change; pages and labels follow it, the org does not. */
  readonly reloadModel?: () => OrgModel;
  readonly report?: (line: string) => void;
  /** Built beforehand, e.g. while the org opened. */
  readonly assets?: Assets;
}

/** Builds the pages and serves them. With `watch`, a failed build is shown in the page and mended by the next save. */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { org, watch = false, report = () => undefined } = options;
  const sessions = new PreviewSessions(org, watch);
  const designSystem: DesignSystem = await openDesignSystem(options.project);
  const listeners = new Set<ServerResponse>();
  let model = org.model;
  let assets: Assets | undefined =
    options.assets ?? (await buildAssets(options, metadataNames(model, options.forceApp), report));
  let failure = '';

  async function rebuild(): Promise<void> {
    try {
      if (options.reloadModel !== undefined) model = options.reloadModel();
      assets = await buildAssets(options, metadataNames(model, options.forceApp), report);
      failure = '';
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      report(failure);
    }
    for (const listener of listeners) listener.write('data: reload\n\n');
  }

  const watcher = watch ? watchSources(options, rebuild) : undefined;
  return {
    handle(request, response) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      if (designSystem.handle(request, response, url.pathname)) return true;
      if (assets?.handle(request, response, url.pathname) === true) return true;
      if (url.pathname === '/local-org/preview/changes' && watch) return listen(response, listeners);
      if (!isPage(url.pathname)) return false;
      if (failure !== '' || assets === undefined) {
        const page = failurePage('The preview does not build', failure, watch);
        return sendHtml(response, 500, page.html, page.contentSecurityPolicy);
      }
      return pageDoor({ url, request, response, sessions, assets, model, styles: designSystem.styles });
    },
    close() {
      watcher?.close();
      for (const listener of listeners) listener.end();
    }
  };
}

const isPage = (pathname: string): boolean => pathname === '/' || /^\/lightning(\/|$)/.test(pathname);

function sendHtml(response: ServerResponse, status: number, html: string, policy: string): true {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store'
  });
  response.end(html);
  return true;
}

/** A stream of server-sent events: one for each rebuild. */
function listen(response: ServerResponse, listeners: Set<ServerResponse>): true {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': watching\n\n');
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
  return true;
}
