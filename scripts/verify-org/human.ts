import type { HumanCheck } from './check.ts';

/** What only a person at the screen can tell, or what would change an org for longer than a check may. */
export const humanChecks: readonly HumanCheck[] = [
  {
    id: 'human-list-views',
    doubt: 'list views with lessThan LAST_N_DAYS:365, without a value, and with text formulas over TODAY',
    todo: 'sf project retrieve start --metadata ListView --target-org ORG && git diff --stat; then open the list Interview overdue'
  },
  {
    id: 'human-mutation-at-run-time',
    doubt: 'whether the platform takes mutation documents that are composed at run time and handed to gql',
    todo: 'open an account as an account manager, drag a card with the network panel of the browser open'
  },
  {
    id: 'human-double-refresh',
    doubt: 'whether refresh() together with notifyRecordUpdateAvailable reads the records of the page twice',
    todo: 'drag a card and count the requests in the network panel'
  },
  {
    id: 'human-component-features',
    doubt:
      'custom datatable types with an edit template, functions handed to LightningModal.open, a component class extended by another',
    todo: 'edit a cell of the stakeholder table, open a form from the map, and open the interview form'
  },
  {
    id: 'human-web-security',
    doubt: 'the state that the map and the score panel share in a module, under Lightning Web Security',
    todo: 'drag a card and watch the score panel change at once'
  },
  {
    id: 'human-theme',
    doubt: "color-mix and @container in the org's theme; the strength of --slds-g-color-*-container-1 in SLDS 1",
    todo: 'look at the Account page in the SLDS 1 and in the SLDS 2 theme'
  },
  {
    id: 'human-view-all-dependencies',
    doubt: 'what View All and Modify All on Account and Contact in LinchpinAdmin depend on',
    todo: 'sf project deploy start --dry-run --source-dir force-app --target-org ORG'
  },
  {
    id: 'human-motifs-and-template',
    doubt: 'the names of tab motifs and the page template flexipage:recordHomeSingleColTemplateDesktop',
    todo: 'sf project deploy start --dry-run --source-dir force-app --target-org ORG'
  },
  {
    id: 'human-roll-up-runs-parent-rules',
    doubt: "whether recalculating a roll-up runs the parent's validation rules and flows",
    todo: 'in a scratch org, add a rule to Account that refuses every save, then change one of its stakeholders'
  },
  {
    id: 'human-text-of-numbers',
    doubt: 'TEXT(0.5) as .5 in field formulas and 0.5 in rules and flows; TEXT of a blank date-time; MOD(x, 0)',
    todo: 'in a scratch org, make formula fields TEXT(0.5), TEXT(LastActivityDate), MOD(1, 0) on Account and query them'
  },
  {
    id: 'human-unknown-operands',
    doubt: 'AND and OR with an unknown operand under NOT; errors in a CASE result that is not chosen',
    todo: 'in a scratch org, make formula fields of them on Account and query them'
  },
  {
    id: 'human-percent-in-flows',
    doubt: 'whether a percent field through $Record in a flow formula is 25 or 0.25',
    todo: 'in a scratch org, add a percent field and a flow that copies it into a number, then create a record'
  },
  {
    id: 'human-time-zone-of-today',
    doubt:
      "TODAY() and $Flow.CurrentDate by the user's time zone, as in the local org; DATEVALUE(date-time), which goes by UTC there",
    todo: 'set your time zone to Pacific/Kiritimati and run npm run verify:org -- --target-org ORG --only flow-departure-is-dated'
  },
  {
    id: 'human-other-users',
    doubt: 'what a rep, a manager and an executive see and may change, by sharing and permission sets',
    todo: 'log in as each and open an account that somebody else owns; docs/admin-guide.md says what to expect'
  },
  {
    id: 'human-removal-pages',
    doubt: 'whether deploying the app without its action overrides deactivates its pages',
    todo: 'npm run remove -- --target-org ORG, then deploy step 1-detach to a sandbox'
  },
  {
    id: 'human-removal-flows',
    doubt: 'whether FlowDefinition with active version 0 deactivates a flow, and a manifest deletes CustomApplication',
    todo: 'npm run remove -- --target-org ORG, then the steps with --dry-run'
  },
  {
    id: 'human-removal-order',
    doubt: 'whether formulas and roll-ups that depend on each other are deleted in one manifest',
    todo: 'npm run remove -- --target-org ORG, then the steps with --dry-run'
  },
  {
    id: 'human-sharing-errors',
    doubt:
      'the codes and statuses for a record that one may not see or change: update, delete of a contact of somebody else’s account, a share without full access',
    todo: 'log in as a rep: sf data update record -s Account -i ID -v Name=x; sf data delete record -s Contact -i ID; sf data create record -s AccountShare …'
  },
  {
    id: 'human-sharing-rows',
    doubt:
      'which share rows a reader of a record sees, and whether an owner without a role has implicit access to the opportunities of the account',
    todo: `as such a user: sf data query -q "SELECT RowCause FROM AccountShare WHERE AccountId = '…'" and of UserRecordAccess`
  },
  {
    id: 'human-hidden-filters',
    doubt: 'a list view that filters by a field hidden from its reader; a bulk job without the right to create',
    todo: 'as such a user: sf api request rest /services/data/v67.0/ui-api/list-records/Account/AtRisk; sf data import bulk --sobject Stakeholder__c --file x.csv'
  },
  {
    id: 'human-bad-token',
    doubt: 'status and code of userinfo for a bad access token (401 in the local org)',
    todo: "curl -i -H 'Authorization: Bearer x' INSTANCE/services/oauth2/userinfo"
  },
  {
    id: 'human-flow-runs-again',
    doubt:
      'whether an after-save flow that updates its own record runs again (here it does, down to depth 16), and whether a loop item that is changed changes its collection (here it does not)',
    todo: 'in a scratch org, deploy two such flows and create a record'
  },
  {
    id: 'human-flow-versions',
    doubt:
      'whether deploying a flow with only its status changed takes effect, and whether the latest draft is overwritten in place',
    todo: 'sf project deploy start --metadata Flow:X, then sf data query -t -q "SELECT VersionNumber, Status FROM Flow"'
  },
  {
    id: 'human-flow-subflows-before-save',
    doubt: 'whether a before-save flow may call a subflow (refused here)',
    todo: 'in a scratch org, deploy such a flow'
  },
  {
    id: 'human-bundle-wording',
    doubt:
      'the wordings for an unknown target, a property that is not @api, .ts in a bundle, a bundle without its js-meta.xml, and ../ imports',
    todo: 'sf project deploy start --dry-run of the smallest such bundle'
  },
  {
    id: 'human-partial-object',
    doubt: 'whether deploying Account with only compactLayoutAssignment leaves its other settings as they are',
    todo: 'deploy such a file to a scratch org and retrieve it'
  },
  {
    id: 'human-component-create-errors',
    doubt:
      'status codes of the Metadata API’s create, read and update for broken, repeated and more than ten components',
    todo: 'in npx jsforce: metadata.create, metadata.read with eleven names'
  },
  {
    id: 'human-limits',
    doubt:
      'whether an object may have 25 or 40 roll-ups, and whether the formulas of TierModel__c and Pace of LeadingIndicator__c stay below the compiled size',
    todo: 'sf project deploy start --dry-run --source-dir force-app --target-org ORG'
  },
  {
    id: 'human-activation-in-one-flow',
    doubt:
      'whether the after-save flow that approves a tier may update its own record and its parent account in one transaction, as the local org does',
    todo: 'approve a tier decision of a test account, then look at Tier and Superseded by'
  },
  {
    id: 'human-mutation-references',
    doubt:
      'whether @{alias} is resolved inside the variables of a GraphQL mutation or only in literals, and whether a record and its details can be created so in one transaction',
    todo: 'clone a tier model on its page; or send such a mutation with sf api request graphql'
  },
  {
    id: 'human-upper-bound',
    doubt:
      'what totalCount says when upperBound is below the number of matches, and whether each page needs upperBound again',
    todo: 'sf api request graphql with Account(first: 200, upperBound: 200) { totalCount pageInfo { hasNextPage } } in an org with more accounts'
  },
  {
    id: 'human-many-mutations',
    doubt:
      'how many operations one GraphQL mutation takes (the approval list sends 25), and the path of a refusal among them',
    todo: 'propose 25 tiers, one of them tier 1, and approve them as a manager on the Portfolio page'
  },
  {
    id: 'human-unique-in-one-request',
    doubt:
      'whether two rows of one request that take the same unique value lose both or only the second (one active tier model either way)',
    todo: 'in a sandbox, set two draft tier models active in one composite/sobjects request with allOrNone false'
  },
  {
    id: 'human-canvas-and-pointer',
    doubt: 'pointer capture and canvas drawing under Lightning Web Security',
    todo: 'sf org open --target-org ORG --path /lightning/n/LinchpinPortfolio and drag a rectangle'
  },
  {
    id: 'human-hostile-input',
    doubt:
      'codes and wording for a broken zip, a REGEX that runs wild, 33 fields in ORDER BY and a malformed SOAP envelope',
    todo: 'sf project deploy start --metadata-dir broken.zip; a rule REGEX(Name, "(a+)+") and a long name; curl a broken envelope to /services/Soap/m/67.0'
  },
  {
    id: 'human-nightly-flows',
    doubt:
      'whether a scheduled flow may choose its records by formula fields with TODAY() and cross-object references, which day TODAY() is in it, and whether a start date in the past begins the next night',
    todo: 'make a promise that is due in five days in an active plan, and look the next morning whether its keeper has one task'
  },
  {
    id: 'human-parallel-activation',
    doubt:
      'whether an after-save flow that writes to the account first makes a second activation for it wait, and then find the first plan',
    todo: 'from two sessions at once, set two approved plans of one account with overlapping periods active, some dozen times'
  },
  {
    id: 'human-pulse-by-three',
    doubt:
      'whether an after-save flow reads roll-ups of the master that its own new detail has changed, so that the third answer shows an average',
    todo: 'let three people answer the pulse of one plan and look at the team’s satisfaction after each'
  },
  {
    id: 'human-pulse-elsewhere',
    doubt:
      'whether an answer to the pulse shows before it is emptied: in a change event, a debug log of the author, or an email of a failed flow',
    todo: 'in a scratch org, subscribe to changes of TeamPulse__c and answer a pulse; set a trace flag on a rep and answer again'
  },
  {
    id: 'human-custom-error-after-save',
    doubt: 'whether a custom error element in an after-save flow undoes what the flow wrote before it',
    todo: 'npm run verify:org -- --target-org ORG --only plan-two-at-once, and look at Active plan of the account'
  },
  {
    id: 'human-my-teams-plans',
    doubt: "a list view that filters by the formula Owner:User.ManagerId = $User.Id, for a manager with people's plans",
    todo: 'as a manager, open the list My team’s plans'
  },
  {
    id: 'human-empty-header',
    doubt: 'a record page whose header region has no component',
    todo: 'sf project deploy start --dry-run --source-dir force-app --target-org ORG; then open a plan'
  },
  {
    id: 'human-inactive-keeper',
    doubt: 'whether a flow reads IsActive of a user over a lookup, and the answer to a task for somebody inactive',
    todo: 'deactivate the keeper of a promise that is due in five days, and look the next morning who has the task'
  },
  {
    id: 'human-take-along',
    doubt:
      'printing from a frame, a new page from a Blob and the pptxgenjs static resource under Lightning Web Security, and a deck in PowerPoint itself',
    todo: 'open a plan, Take along: Print or PDF, Open as a page, Slides; open the slides in PowerPoint; print once from a phone'
  },
  {
    id: 'human-plan-documents',
    doubt:
      'how many operations one GraphQL mutation may hold, whether Owner { ... on User { Name } } is accepted on a custom object, and whether roll-ups change the LastModifiedDate of a plan',
    todo: 'start a plan from one with fifteen objectives and thirty open commitments; tick a promise and look at Last modified of the plan'
  },
  {
    id: 'human-evidence-restored',
    doubt:
      'that restored evidence counts again the next morning, where it did not at once (indicator-evidence-restored), and that of opportunities, promises and reviews too',
    todo: 'delete and restore an opportunity, a kept promise and a held review that indicators count, and look at them; then again the next morning'
  },
  {
    id: 'human-cleared-lookups',
    doubt:
      'whether a deleted record clears lookups to it at once and its restoration fills them again, and whether roll-ups that filter by a formula over such lookups follow',
    todo: 'npm run verify:org -- --target-org ORG --only indicator-evidence-deleted; then delete an account’s opportunity with a reading in a transaction without flows'
  },
  {
    id: 'human-merged-accounts',
    doubt:
      'what becomes of plans, people and indicators when their accounts are merged: Salesforce moves them without starting a flow',
    todo: 'merge two test accounts that both have people and an active plan with indicators, then npm run backfill -- --target-org ORG'
  },
  {
    id: 'human-recount-size',
    doubt: 'how many records a recount may read in the night: scheduled flows take 200 indicators in one transaction',
    todo: 'in a full sandbox, look at Setup, Paused and Failed Flow Interviews the morning after two hundred indicators lost evidence'
  },
  {
    id: 'human-child-records',
    doubt:
      'filters by a formula field and an order by two fields on child records in GraphQL (Readings__r), an order by a formula with TODAY(), and Owner { ... on User { Manager } } over a parent',
    todo: 'open an account with indicators as a rep and the page Indicators as a manager, with the network panel of the browser open'
  },
  {
    id: 'human-d3',
    doubt:
      'whether the d3 static resource lands on the window of the namespace under Lightning Web Security, and IntersectionObserver and ResizeObserver there',
    todo: 'open an indicator and look at its chart; narrow the window'
  },
  {
    id: 'human-escape-in-dialog',
    doubt: 'whether the first Escape in a chart closes its words only, or the dialog around it as well',
    todo: 'open an indicator from the account, move to the chart with Tab, press an arrow key and Escape'
  }
];
