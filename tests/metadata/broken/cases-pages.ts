import { add, document, edit } from './case.ts';
import type { Case } from './case.ts';

const page = 'LinchpinStakeholderPage.flexipage-meta.xml';
const home = 'LinchpinHome.flexipage-meta.xml';
const app = 'Linchpin.app-meta.xml';
const shown = (left: string, operator = 'EQUAL', more = ''): string =>
  `<identifier>stakeholderDetail</identifier>\n<visibilityRule>${more}<criteria><leftValue>${left}</leftValue><operator>${operator}</operator><rightValue>x</rightValue></criteria></visibilityRule>`;
const identifier = '<identifier>stakeholderDetail</identifier>';
const tab = (what: string, name: string, body: string, says?: RegExp): Case =>
  add(what, `foundation/tabs/${name}.tab-meta.xml`, document('CustomTab', body), says);
const objectFile = 'Stakeholder__c.object-meta.xml';
const override = (action: string, type: string, content: string): string =>
  `<actionOverrides>\n<actionName>${action}</actionName>\n<content>${content}</content>\n<type>${type}</type>\n</actionOverrides>\n    `;
/** Where the overrides of the object begin. */
const firstOfObject = '<actionOverrides>';

/** Lightning pages, tabs and apps. */
export const pageCases: readonly Case[] = [
  edit(
    'a component that does not exist',
    page,
    'c:stakeholderDetail',
    'c:nowhere',
    /We couldn't retrieve the design time component information for component c:nowhere/,
    'c:nowhere'
  ),
  edit(
    'a component that is not exposed',
    page,
    'c:stakeholderDetail',
    'c:stakeholderLabels',
    /c:stakeholderLabels is not exposed/,
    'c:stakeholderLabels'
  ),
  edit(
    'a component without the target of the page',
    page,
    'c:stakeholderDetail',
    'c:accountsNeedingAttention',
    /c:accountsNeedingAttention does not have the target lightning__RecordPage/,
    'c:accountsNeedingAttention'
  ),
  edit(
    'a component for pages of another object',
    page,
    'c:stakeholderDetail',
    'c:stakeholderMap',
    /c:stakeholderMap does not support the object Stakeholder__c/,
    'c:stakeholderMap'
  ),
  edit(
    'a property that the component does not offer',
    page,
    '<componentName>c:stakeholderDetail',
    '<componentInstanceProperties><name>height</name><value>5</value></componentInstanceProperties>\n<componentName>c:stakeholderDetail',
    /c:stakeholderDetail has no property height for the target lightning__RecordPage/,
    '<name>height'
  ),
  edit('a component without its namespace', page, 'c:stakeholderDetail', 'stakeholderDetail'),
  edit(
    'a standard component that does not exist',
    page,
    'force:highlightsPanel',
    'flexipage:highlightsPanel',
    /design time component information for component flexipage:highlightsPanel/
  ),
  edit(
    'a facet that does not exist',
    page,
    '<value>Facet-detail<',
    '<value>Facet-nowhere<',
    /Facet-nowhere/,
    '<value>Facet-nowhere'
  ),
  edit(
    'a region that the template does not have',
    page,
    '<name>header</name>',
    '<name>footer</name>',
    /footer/,
    '<name>footer'
  ),
  edit(
    'a region that stands twice',
    page,
    '<name>Facet-detail</name>',
    '<name>Facet-related</name>',
    /[Dd]uplicate|Facet-related/
  ),
  edit(
    'an identifier that stands twice',
    page,
    '<identifier>detailPanel<',
    '<identifier>highlights<',
    /[Dd]uplicate.*highlights/,
    '<identifier>highlights'
  ),
  edit(
    'a template that does not exist',
    page,
    'flexipage:recordHomeSingleColTemplateDesktop',
    'flexipage:nowhere',
    /flexipage:nowhere/
  ),
  edit('a record page without its object', page, '<sobjectType>Stakeholder__c</sobjectType>', '', /sobjectType/),
  edit(
    'a home page with an object',
    home,
    '<template>',
    '<sobjectType>Account</sobjectType>\n    <template>',
    /sobjectType/
  ),
  edit(
    'a page of an object that does not exist',
    page,
    '<sobjectType>Stakeholder__c',
    '<sobjectType>Nowhere__c',
    /no CustomObject named Nowhere__c found/,
    '<sobjectType>Nowhere__c'
  ),
  edit(
    'a type of page that does not exist',
    page,
    '<type>RecordPage',
    '<type>Page',
    /'Page' is not a valid value for the enum 'FlexiPageType'/
  ),
  edit(
    'a rule with a field that does not exist',
    page,
    identifier,
    shown('{!Record.Nowhere__c}'),
    /Record\.Nowhere__c/
  ),
  edit(
    'a rule with a custom permission that does not exist',
    page,
    identifier,
    shown('{!$Permission.CustomPermission.Nowhere}'),
    /no CustomPermission named Nowhere found/
  ),
  edit(
    'a rule about the user with a field that does not exist',
    page,
    identifier,
    shown('{!$User.Nowhere}'),
    /\$User\.Nowhere/
  ),
  edit('a rule with an operator that does not exist', page, identifier, shown('{!Record.Name}', 'LIKE'), /LIKE/),
  edit(
    'a rule with a logic beyond its conditions',
    page,
    identifier,
    shown('{!Record.Name}', 'EQUAL', '<booleanFilter>1 AND 2</booleanFilter>'),
    /filter/i
  ),
  edit('a rule', page, identifier, shown('{!Record.Name}', 'CONTAINS')),

  tab(
    'a tab of an object that does not exist',
    'Nowhere__c',
    '<customObject>true</customObject>\n<motif>Custom1: Heart</motif>',
    /no CustomObject named Nowhere__c found/
  ),
  tab(
    'a tab of a page that does not exist',
    'Extra',
    '<flexiPage>Nowhere</flexiPage>\n<label>Extra</label>\n<motif>Custom1: Heart</motif>',
    /no FlexiPage named Nowhere found/
  ),
  tab(
    'a tab of a component that does not exist',
    'Extra',
    '<label>Extra</label>\n<lwcComponent>nowhere</lwcComponent>\n<motif>Custom1: Heart</motif>',
    /no LightningComponentBundle named nowhere found/
  ),
  tab(
    'a tab of a component that is for pages only',
    'Extra',
    '<label>Extra</label>\n<lwcComponent>stakeholderMap</lwcComponent>\n<motif>Custom1: Heart</motif>',
    /c:stakeholderMap must be exposed and have the target lightning__Tab/
  ),
  tab(
    'a tab that opens nothing',
    'Extra',
    '<label>Extra</label>\n<motif>Custom1: Heart</motif>',
    /customObject|flexiPage|lwcComponent/
  ),
  edit(
    'a tab of a standard object that does not exist',
    app,
    '<tabs>standard-Contact',
    '<tabs>standard-Nowhere',
    /no CustomTab named standard-Nowhere found/,
    '<tabs>standard-Nowhere'
  ),
  edit('a standard tab of a feature', app, '<tabs>standard-Contact', '<tabs>standard-report'),
  edit(
    'a tab that does not exist',
    app,
    '<tabs>Stakeholder__c',
    '<tabs>Nowhere__c',
    /no CustomTab named Nowhere__c found/,
    '<tabs>Nowhere__c'
  ),
  edit('a tab that stands twice', app, '<tabs>standard-Contact', '<tabs>standard-Account', /[Dd]uplicate/),
  edit(
    'a utility bar that does not exist',
    app,
    '<uiType>Lightning</uiType>',
    '<uiType>Lightning</uiType>\n    <utilityBar>Nowhere</utilityBar>',
    /no FlexiPage named Nowhere found/
  ),
  edit(
    'a page of an app that does not exist',
    app,
    '<content>LinchpinHome',
    '<content>Nowhere',
    /no FlexiPage named Nowhere found/,
    '<content>Nowhere'
  ),
  edit(
    'a page of another object',
    app,
    '<content>LinchpinStakeholderPage',
    '<content>LinchpinAccountPage',
    /LinchpinAccountPage/
  ),
  edit(
    'an object of an app that does not exist',
    app,
    '<pageOrSobjectType>Stakeholder__c',
    '<pageOrSobjectType>Nowhere__c',
    /no CustomObject named Nowhere__c found/
  ),
  edit(
    'a form factor that does not exist',
    app,
    '<formFactor>Large',
    '<formFactor>Huge',
    /'Huge' is not a valid value for the enum 'FormFactor'/
  ),
  edit(
    'a page for a profile that does not exist',
    app,
    '<tabs>standard-home',
    '<profileActionOverrides><actionName>View</actionName><content>LinchpinAccountPage</content><formFactor>Large</formFactor><pageOrSobjectType>Account</pageOrSobjectType><type>Flexipage</type><profile>Nobody</profile></profileActionOverrides>\n    <tabs>standard-home',
    /no Profile named Nobody found/
  ),
  edit('a colour that is none', app, '#0B5CAB', 'blue', /headerColor|color/i),

  edit(
    'an override with a page that does not exist',
    objectFile,
    firstOfObject,
    override('View', 'Flexipage', 'Nowhere') + firstOfObject,
    /no FlexiPage named Nowhere found/
  ),
  edit(
    'an override of an action that does not exist',
    objectFile,
    firstOfObject,
    override('Look', 'Flexipage', 'LinchpinStakeholderPage') + firstOfObject,
    /Look/
  ),
  edit(
    'an override with a component that does not exist',
    objectFile,
    firstOfObject,
    override('New', 'LightningComponent', 'nowhere') + firstOfObject,
    /nowhere/
  ),
  edit(
    'an override',
    objectFile,
    firstOfObject,
    override('View', 'Flexipage', 'LinchpinStakeholderPage') + firstOfObject
  )
];
