import assert from 'node:assert/strict';

import { refusal } from '../support/org.ts';
import { refusedByName } from './suite.ts';
import type { Suite, Tests } from './suite.ts';

const ID = '00O000000000001AAA';

/** The parts of jsforce for what the local org lacks: each call is refused by a message that names it. */
export function refusedCalls({ admin }: Suite): Tests {
  return {
    'refuses Apex by name': async () => {
      const { apex, tooling } = admin();
      await refusedByName(apex.get('/hello'), /Apex REST/);
      await refusedByName(apex.post('/hello', { a: 1 }), /Apex REST/);
      await refusedByName(apex.put('/hello', { a: 1 }), /Apex REST/);
      await refusedByName(apex.patch('/hello', { a: 1 }), /Apex REST/);
      await refusedByName(apex.delete('/hello'), /Apex REST/);
      await refusedByName(tooling.executeAnonymous('System.debug(1);'), /Apex/);
      await refusedByName(tooling.runTestsAsynchronous({ classids: '01p000000000001AAA' }), /Apex tests/);
      await refusedByName(tooling.runTestsSynchronous({ tests: [] }), /Apex tests/);
      await refusedByName(tooling.completions('apex'), /completion/);
    },

    'refuses analytics by name': async () => {
      const { analytics } = admin();
      await refusedByName(analytics.reports(), /Analytics/);
      await refusedByName(analytics.dashboards(), /Analytics/);
      await refusedByName(analytics.report(ID).describe(), /Analytics/);
      await refusedByName(analytics.report(ID).execute({ details: true }), /Analytics/);
      await refusedByName(analytics.report(ID).instances(), /Analytics/);
      await refusedByName(analytics.dashboard(ID).describe(), /Analytics/);
    },

    'refuses Chatter, approvals and quick actions by name': async () => {
      const { chatter, process } = admin();
      await refusedByName(chatter.resource('/users/me').retrieve(), /Chatter/);
      await refusedByName(chatter.resource('/feed-elements').create({}), /Chatter/);
      await refusedByName(process.rule.list(), /approval processes/);
      await refusedByName(process.approval.list(), /approval processes/);
      await refusedByName(process.approval.submit(ID, 'please'), /approval processes/);
      await refusedByName(admin().quickAction('LogACall').describe(), /quick actions/);
      await refusedByName(admin().sobject('Account').quickAction('LogACall').describe(), /resource of an object/);
    },

    'serves the calls of SOAP that logins need, and refuses the others by name': async () => {
      const { soap } = admin();
      const stamp = await soap.getServerTimestamp();
      const user = await soap.getUserInfo();
      await refusedByName(soap.create({ type: 'Account', Name: 'Soap' }), /SOAP call create/);
      await refusedByName(soap.update({ type: 'Account', Id: ID }), /SOAP call update/);
      await refusedByName(soap.upsert('AccountKey__c', { type: 'Account' }), /SOAP call upsert/);
      await refusedByName(soap.delete([ID]), /SOAP call delete/);
      await refusedByName(soap.merge({}), /SOAP call merge/);
      await refusedByName(soap.convertLead({}), /SOAP call convertLead/);
      await refusedByName(soap.describeTabs(), /SOAP call describeTabs/);
      await refusedByName(soap.setPassword(ID, 'x'), /SOAP call setPassword/);
      await refusedByName(soap.resetPassword(ID), /SOAP call resetPassword/);

      assert.ok(!Number.isNaN(Date.parse(stamp.timestamp)));
      assert.equal(user.userName, 'admin@linchpin.local');
    },

    'refuses what the REST API has besides by name': async () => {
      const account = admin().sobject('Account');
      await refusedByName(account.layouts('UserAlt'), /part of a description/);
      await refusedByName(admin().request('/sobjects/Account/listviews/recent'), /recently used list views/);
      await refusedByName(admin().request('/sobjects/Account/defaultValues'), /resource of an object/);
      await refusedByName(admin().request('/appMenu/AppSwitcher'), /user-interface/);
      await refusedByName(admin().requestPost('/actions/standard/chatterPost', { inputs: [{}] }), /invocable actions/);
    },

    'refuses streaming by name': async () => {
      const { streaming } = admin();
      const { errorCode } = await refusal(streaming.channel('/u/x').push({ payload: 'x', userIds: [] }));
      await refusedByName(admin().request('/cometd/67.0'), /Streaming/);
      await refusedByName(admin().request('/event/eventSchema/x'), /platform events/);

      assert.equal(errorCode, 'INVALID_TYPE');
    }
  };
}
