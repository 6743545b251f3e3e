import type { IncomingMessage, ServerResponse } from 'node:http';

import type { LocalOrg } from '../local-org/org-types.ts';
import type { Assets } from './assets.ts';
import { buildAssets } from './assets.ts';
import type { ComponentFiles } from './bundle/sources.ts';
import { Changes } from './changes.ts';
import type { DesignSystem } from './designSystem.ts';
import { openDesignSystem } from './designSystem.ts';
import { failurePage } from './html.ts';
import { metadataNames } from './metadataNames.ts';
import { pageDoor } from './pageDoor.ts';
import { PreviewSessions } from './session.ts';

/** The preview as a handler for the org's server. */
export interface Preview {
  /** Answers true when it has taken the request. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;
  /** Builds the pages anew, e.g. after a change of their own sources, and reloads those that are open. */
  rebuild(): Promise<void>;
  /** Shows why the org does not follow its sources, in place of every page, until the next deploy or rebuild. */
  fail(reason: string): void;
  /** Ends the pages' live connections. */
  close(): void;
}

/** How the preview is opened. */
export interface PreviewOptions {
  /** The project's folder. */
  readonly project: string;
  readonly org: LocalOrg;
  /** How to deploy to the org, shown on the home page of an org without an app. */
  readonly steps?: () => readonly string[];
  readonly report?: (line: string) => void;
}

/**
 * Builds the pages of what the org holds and serves them. They follow the org: a deploy builds them anew and reloads those
 * that are open. A build that fails is shown in the page and mended by the next deploy.
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { org, project, report = () => undefined } = options;
  const changes = new Changes();
  const sessions = new PreviewSessions(org, changes, options.steps);
  const designSystem: DesignSystem = await openDesignSystem(project);
  const build = (): Promise<Assets> =>
    buildAssets({ project, components: componentFiles(org) }, metadataNames(org), report);
  let assets: Assets = await build();
  let failure = '';
  let running: Promise<void> | undefined;
  let isStale = false;

  async function rebuildAll(): Promise<void> {
    // A change of source is a deploy and a change of the preview's own sources at once: one build for both.
    await Promise.resolve();
    while (isStale) {
      isStale = false;
      try {
        assets = await build();
        failure = '';
      } catch (error) {
        failure = error instanceof Error ? error.message : String(error);
        report(failure);
      }
    }
    running = undefined;
    changes.announce();
  }

  /** One build at a time; what changes during it is built after it. */
  function rebuild(): Promise<void> {
    isStale = true;
    return (running ??= rebuildAll());
  }

  const stop = org.onDeploy(() => void rebuild());
  return {
    async handle(request, response) {
      const url = new URL(request.url ?? '/', 'http://localhost');
      if (request.method !== 'GET' && request.method !== 'HEAD') return false;
      if (designSystem.handle(request, response, url.pathname)) return true;
      if (assets.handle(request, response, url.pathname)) return true;
      if (url.pathname === '/local-org/preview/changes') return changes.listen(response);
      if (!isPage(url.pathname)) return false;
      await running;
      if (failure !== '') {
        const page = failurePage('The preview does not build', failure, true);
        return sendHtml(response, 500, page.html, page.contentSecurityPolicy);
      }
      return pageDoor({ url, request, response, sessions, assets, model: org.model, styles: designSystem.styles });
    },
    rebuild,
    fail(reason) {
      failure = reason;
      report(reason);
      changes.announce();
    },
    close() {
      stop();
      changes.close();
    }
  };
}

/** The files of the components that the org holds. */
function componentFiles(org: LocalOrg): ComponentFiles {
  const decoder = new TextDecoder();
  const pieces = org.metadata.pieces().filter((piece) => piece.type === 'LightningComponentBundle');
  return new Map(pieces.map((piece) => [piece.path, decoder.decode(piece.content)]));
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
