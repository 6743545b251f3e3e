import type { Route } from '../http.ts';
import { quickActions, tabs, theme } from './appearance.ts';
import { compactLayouts, describeCompactLayout, describeCompactLayouts } from './compact-layouts.ts';
import { describeApprovalLayouts, describeLayoutOfType, describeLayouts } from './layouts.ts';
import { describeListView, listView, listViewResults, listViews, recentListViews } from './list-views.ts';

/** What clients ask for to draw pages: layouts, list views, tabs, colours. */
export const appearanceRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/sobjects/:object/describe/layouts', handle: describeLayouts },
  { method: 'GET', pattern: '/sobjects/:object/describe/layouts/:recordType', handle: describeLayoutOfType },
  { method: 'GET', pattern: '/sobjects/:object/describe/compactLayouts', handle: describeCompactLayouts },
  { method: 'GET', pattern: '/sobjects/:object/describe/compactLayouts/:recordType', handle: describeCompactLayout },
  { method: 'GET', pattern: '/sobjects/:object/describe/approvalLayouts', handle: describeApprovalLayouts },
  { method: 'GET', pattern: '/compactLayouts', handle: compactLayouts },
  { method: 'GET', pattern: '/sobjects/:object/listviews', handle: listViews },
  { method: 'GET', pattern: '/sobjects/:object/listviews/recent', handle: recentListViews },
  { method: 'GET', pattern: '/sobjects/:object/listviews/:id', handle: listView },
  { method: 'GET', pattern: '/sobjects/:object/listviews/:id/describe', handle: describeListView },
  { method: 'GET', pattern: '/sobjects/:object/listviews/:id/results', handle: listViewResults },
  { method: 'GET', pattern: '/quickActions', handle: quickActions },
  { method: 'GET', pattern: '/sobjects/:object/quickActions', handle: quickActions },
  { method: 'GET', pattern: '/tabs', handle: tabs },
  { method: 'GET', pattern: '/theme', handle: theme }
];
