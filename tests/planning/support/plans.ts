/** Plans to take along: an ordinary one, and all that documents and slides must bear. */
import type {
  AccountSide,
  Commitment,
  Objective,
  Plan,
  PlanData,
  PlanIndicator,
  PlanOpportunity,
  Review,
  TextSection
} from '../../../force-app/main/planning/lwc/planTypes/planTypes.ts';
import { TEXT_SECTIONS } from '../../../force-app/main/planning/lwc/planTypes/planTypes.ts';

/** The day on which the plans are taken along. */
export const today = '2026-07-28';

/** A plan with what of its account it draws on. */
export interface Sample {
  readonly data: PlanData;
  readonly side: AccountSide;
}

const named = (id: string, name: string): { id: string; name: string } => ({ id, name });

const texts: Record<TextSection, string> = {
  AccountVision__c:
    'By the end of the period Northfield plans its pharmacy and readmission work together with us: one shared plan, one set of figures, reviewed every quarter with their executives.',
  CustomerWhy__c:
    '“The pharmacists asked for it by name. That never happens.” — Priya Raman, VP Pharmacy, 3 March 2026\n\nPatients should leave hospital with the medicines they can get and take.',
  SuccessDefinition__c:
    '“We hear about problems from you first.” — Maya Okafor, Chief Medical Officer, 12 May 2026\n\nReadmissions within 30 days down from 14 % to 11 % by December.',
  ClinicalDrivers__c: 'Readmission penalties for heart failure. Discharge medication is wrong in one of five cases.',
  BusinessDrivers__c: 'Operating margin below 2 % for two years; the board asked for savings outside of staffing.',
  OrganizationalDrivers__c: 'Two hospitals join in October. The chief pharmacist’s post is vacant until then.',
  AccountIndustryTrends__c: 'Payers move to bundled payments; outcome data decides who is paid.',
  EcosystemChanges__c: 'The regional exchange goes live in January and asks all members for medication data.',
  OurValue__c: 'One data exchange instead of fourteen interfaces; reports that pharmacy and finance read alike.',
  RelationshipStrengths__c: 'Trusted by pharmacy and nursing; Alicia Torres speaks for us unasked.',
  RelationshipWeaknesses__c: 'Nobody knows the new CFO. Contracting has met us only once.',
  AccountCompetitors__c: 'Two local integrators, each with a foothold in one hospital.'
};

const plan: Plan = {
  id: 'a0P000000000001AAA',
  name: 'Northfield 2026',
  status: 'Active',
  account: named('001000000000001AAA', 'Northfield Integrated Health'),
  accountTier: 'Tier 1',
  cadenceDays: 60,
  owner: named('005000000000001AAA', 'Dara Quinn'),
  sponsor: named('005000000000002AAA', 'Victor Adeyemi'),
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  previousPlan: null,
  texts,
  stage: 'Cooperative',
  targetStage: 'Interdependent',
  submittedBy: null,
  submittedOn: null,
  approver: named('005000000000002AAA', 'Victor Adeyemi'),
  approvedOn: '2026-01-10T10:00:00Z',
  returnReason: null,
  activatedOn: '2026-01-12',
  closedOn: null,
  closingNote: null,
  lastReviewOn: '2026-06-02',
  nextReviewScheduled: '2026-08-03',
  nextReviewDue: '2026-08-01',
  reviewStatus: 'Due soon',
  completeness: 100,
  keptCommitments: 10,
  lateCommitments: 1,
  missedCommitments: 2,
  sayDoRatio: 77,
  relationshipScore: 61.4,
  relationshipConfidence: 78,
  modifiedOn: '2026-07-27T08:00:00Z',
  modifiedBy: null
};

/** An objective of the plan; what is not given is usual. */
export function objective(id: string, values: Partial<Objective>): Objective {
  return {
    id,
    name: 'Objective',
    details: null,
    measure: 'Sites live',
    unit: 'sites',
    baseline: 0,
    target: 6,
    current: 2,
    previousValue: 1,
    measuredOn: '2026-07-01',
    startOn: '2026-01-01',
    dueOn: '2026-12-31',
    status: 'Open',
    owner: named('005000000000001AAA', 'Dara Quinn'),
    sortOrder: null,
    ...values
  };
}

/** A commitment of the plan; what is not given is usual. */
export function commitment(id: string, values: Partial<Commitment>): Commitment {
  return {
    id,
    name: 'Commitment',
    details: null,
    audience: 'Customer',
    objectiveId: null,
    promisedTo: null,
    reviewId: null,
    owner: named('005000000000001AAA', 'Dara Quinn'),
    dueOn: '2026-08-15',
    firstDueOn: null,
    status: 'Open',
    doneOn: null,
    withdrawnReason: null,
    createdOn: '2026-05-01',
    ...values
  };
}

/** An opportunity of the plan; what is not given is usual. */
export function indicator(id: string, values: Partial<PlanIndicator>): PlanIndicator {
  return {
    id,
    name: 'Indicator',
    source: 'New relationships',
    kind: 'Leading',
    aggregation: 'Sum',
    unit: null,
    baseline: 0,
    target: 10,
    current: 4,
    startOn: '2026-01-01',
    targetOn: '2026-12-31',
    readingCount: 4,
    readingSum: 4,
    lastReadingOn: '2026-07-14',
    ...values
  };
}

export function opportunity(id: string, values: Partial<PlanOpportunity>): PlanOpportunity {
  return {
    id,
    name: 'Opportunity',
    stage: 'Qualification',
    amount: 250_000,
    closeDate: '2026-11-30',
    isClosed: false,
    isWon: false,
    objectiveId: null,
    identifiedOn: '2026-04-02',
    createdOn: '2026-04-02',
    ...values
  };
}

/** A review of the plan that was held; what is not given is usual. */
export function review(id: string, values: Partial<Review>): Review {
  return {
    id,
    kind: 'Cadence',
    status: 'Held',
    scheduledFor: '2026-06-01',
    heldOn: '2026-06-02',
    host: named('005000000000003AAA', 'Ines Marlow'),
    attendees: 'Dara Quinn; Theo Brandt; Noor Salim',
    decision: 'Continue',
    feedback: 'The figures are good; the customer’s voice is missing. Bring two quotes to the next review.',
    nextReviewOn: '2026-08-01',
    score: 2.8,
    scoreThen: 57,
    confidenceThen: 70,
    completenessThen: 87,
    keptThen: 8,
    dueThen: 10,
    tierThen: 'Tier 1',
    pulseAverage: 3.8,
    pulseAnswers: 4,
    pulseShown: 4,
    ...values
  };
}

/** The plan as most are. */
export function ordinary(): Sample {
  const people = {
    priya: named('a0S000000000001AAA', 'Priya Raman'),
    alicia: named('a0S000000000002AAA', 'Alicia Torres'),
    maya: named('a0S000000000003AAA', 'Maya Okafor')
  };
  const theo = named('005000000000004AAA', 'Theo Brandt');
  const kept = ['Interface specification', 'Go-live plan for nursing', 'Training for pharmacists', 'Figures by unit'];
  return {
    data: {
      plan,
      objectives: [
        objective('o1', { name: 'Joint readmission pilot in six hospitals' }),
        objective('o2', {
          name: 'Medication data exchanged in every hospital',
          measure: 'Hospitals connected',
          unit: 'hospitals',
          target: 14,
          current: 11,
          owner: theo
        }),
        objective('o3', {
          name: 'A saving in their own figures',
          measure: 'Yearly saving',
          unit: 'M$',
          target: 2.4,
          current: null
        }),
        objective('o4', {
          name: 'Quarterly meeting with their executives',
          measure: 'Meetings held',
          unit: null,
          target: 4,
          current: 4
        })
      ],
      commitments: [
        commitment('c1', { name: 'Pharmacy data feed', promisedTo: people.priya, dueOn: '2026-07-09' }),
        commitment('c2', {
          name: 'Contract template through Legal',
          audience: 'Internal',
          dueOn: '2026-07-20',
          owner: theo
        }),
        commitment('c3', { name: 'Readmission report for nursing', promisedTo: people.alicia, dueOn: '2026-08-03' }),
        commitment('c4', { name: 'Executive sponsor calls the CFO', audience: 'Internal', dueOn: '2026-08-12' }),
        commitment('c5', {
          name: 'Outcome data for the September board',
          promisedTo: people.maya,
          dueOn: '2026-09-01',
          reviewId: 'r1'
        }),
        ...kept.map((name, at) =>
          commitment(`k${at}`, { name, status: 'Done', dueOn: `2026-0${at + 2}-10`, doneOn: `2026-0${at + 2}-08` })
        ),
        commitment('l1', { name: 'Saving model', status: 'Done', dueOn: '2026-05-10', doneOn: '2026-05-19' })
      ],
      barriers: [
        {
          id: 'b1',
          name: 'Contract template waits for Legal',
          details: null,
          owner: theo,
          openedOn: '2026-06-17',
          clearedOn: null,
          escalatedOn: '2026-07-17',
          escalatedTo: named('005000000000002AAA', 'Victor Adeyemi')
        }
      ],
      reviews: [
        review('r2', { status: 'Scheduled', heldOn: null, scheduledFor: '2026-08-03', decision: null, score: null }),
        review('r1', {}),
        review('r0', {
          heldOn: '2026-03-30',
          score: 2,
          scoreThen: 52,
          confidenceThen: 55,
          completenessThen: 73,
          keptThen: 4,
          dueThen: 5,
          pulseAverage: null,
          pulseAnswers: 1,
          pulseShown: 1
        })
      ],
      opportunities: [
        opportunity('p1', { name: 'Infusion centre expansion', amount: 1_400_000, stage: 'Proposal' }),
        opportunity('p2', { name: 'Outpatient pharmacy', identifiedOn: null, amount: 380_000 }),
        opportunity('p3', { name: 'Readmission analytics', amount: null, stage: 'Prospecting' })
      ],
      indicators: [
        indicator('i1', { name: 'Executives reached', unit: 'relationships', target: 6, current: 1, readingCount: 1 }),
        indicator('i2', {
          name: 'Say/do ratio',
          source: 'Say/do ratio',
          aggregation: 'Average',
          unit: '%',
          baseline: 60,
          target: 80,
          current: 79,
          readingCount: 9
        }),
        indicator('i3', {
          name: 'Referrals by hand',
          source: 'By hand',
          target: null,
          current: null,
          lastReadingOn: null
        })
      ]
    },
    side: {
      team: [
        { id: 't1', user: named('005000000000001AAA', 'Dara Quinn'), teamFunction: 'Sales', isDedicated: true },
        { id: 't2', user: theo, teamFunction: 'Clinical', isDedicated: true },
        { id: 't3', user: named('005000000000005AAA', 'Noor Salim'), teamFunction: 'Finance', isDedicated: false }
      ],
      requiredFunctions: ['Sales', 'Clinical', 'Finance', 'Technology'],
      isTeamDedicated: true,
      quotes: [],
      people: []
    }
  };
}

/** A plan of which nothing is known but its account and its dates. */
export function empty(): Sample {
  const blank = Object.fromEntries(TEXT_SECTIONS.map((field) => [field, null])) as Plan['texts'];
  return {
    data: {
      plan: {
        ...plan,
        status: 'Draft',
        accountTier: null,
        cadenceDays: null,
        owner: null,
        sponsor: null,
        texts: blank,
        stage: null,
        targetStage: null,
        approver: null,
        approvedOn: null,
        activatedOn: null,
        lastReviewOn: null,
        nextReviewScheduled: null,
        nextReviewDue: null,
        completeness: 0,
        keptCommitments: 0,
        lateCommitments: 0,
        missedCommitments: 0,
        sayDoRatio: null,
        relationshipScore: null,
        relationshipConfidence: null
      },
      objectives: [],
      commitments: [],
      barriers: [],
      reviews: [],
      opportunities: [],
      indicators: []
    },
    side: { team: [], requiredFunctions: [], isTeamDedicated: false, quotes: [], people: [] }
  };
}

/** Every text as long as its field allows, 60 objectives, 300 commitments. */
export function long(): Sample {
  const { data, side } = ordinary();
  return {
    data: {
      ...data,
      plan: {
        ...data.plan,
        texts: mapTexts((text, field) => `${`${text} `.repeat(200).slice(0, 7_980)} end of ${field}`.slice(-8_000))
      },
      objectives: Array.from({ length: 60 }, (_, at) =>
        objective(`o${at}`, {
          name: `Objective ${at + 1}: ${'a long name of an objective that wraps '.repeat(2)}`.slice(0, 80),
          measure: 'Share of discharges with a checked medication list within a day',
          current: at % 4 === 0 ? null : at % 7
        })
      ),
      commitments: Array.from({ length: 300 }, (_, at) =>
        commitment(`c${at}`, {
          name: `Commitment ${at + 1}: ${'what was promised to them '.repeat(4)}`.slice(0, 80),
          dueOn: new Date(Date.parse(today) + (at - 40) * 86_400_000).toISOString().slice(0, 10),
          status: at % 11 === 0 ? 'Done' : 'Open',
          doneOn: at % 11 === 0 ? today : null
        })
      ),
      indicators: Array.from({ length: 40 }, (_, at) =>
        indicator(`i${at}`, {
          name: `Indicator ${at + 1}: ${'a long name of an indicator that wraps '.repeat(2)}`.slice(0, 80),
          unit: 'opportunities of size',
          current: at % 4 === 0 ? null : at % 7
        })
      )
    },
    side
  };
}

/** The ordinary plan with other names and texts. */
export function inScript(script: {
  readonly account: string;
  readonly plan: string;
  readonly person: string;
  readonly text: string;
}): Sample {
  const { data, side } = ordinary();
  const person = named('005000000000001AAA', script.person);
  return {
    data: {
      ...data,
      plan: {
        ...data.plan,
        name: script.plan,
        account: { ...data.plan.account, name: script.account },
        owner: person,
        sponsor: person,
        texts: mapTexts(() => script.text)
      },
      objectives: data.objectives.map((each) => ({ ...each, name: script.text.slice(0, 80), owner: person })),
      commitments: data.commitments.map((each) => ({
        ...each,
        name: script.text.slice(0, 80),
        promisedTo: person,
        owner: person
      })),
      indicators: data.indicators?.map((each) => ({ ...each, name: script.text.slice(0, 80) })) ?? null
    },
    side: { ...side, team: side.team.map((each) => ({ ...each, user: person })) }
  };
}

/** Names and texts of the scripts that are not written from left to right in letters. */
export const scripts = {
  arabic: {
    account: 'مجموعة الشفاء الصحية',
    plan: 'خطة 2026',
    person: 'ليلى الهاشمي',
    text: 'نريد أن يغادر المرضى المستشفى ومعهم الأدوية التي يحتاجونها، وأن تنخفض إعادة الإدخال من 14 % إلى 11 %.'
  },
  hebrew: {
    account: 'מרכז רפואי הצפון',
    plan: 'תוכנית 2026',
    person: 'נועה לוי',
    text: 'אנחנו רוצים שמטופלים יצאו מבית החולים עם התרופות שהם צריכים, וששיעור האשפוז החוזר ירד מ-14 % ל-11 %.'
  },
  japanese: {
    account: '北田総合医療センター',
    plan: '2026年度計画',
    person: '佐藤美奈',
    text: '患者が必要な薬を持って退院できるようにし、30日以内の再入院率を14%から11%に下げることを目標とします。'
  },
  chinese: {
    account: '北田综合医疗集团',
    plan: '2026年计划',
    person: '王丽华',
    text: '患者出院时应带着能够获得并按时服用的药物，三十天内再入院率应从14%降至11%。'
  },
  hostile: {
    account: '<script>alert("account")</script> & "Sons" \'n\' Co',
    plan: '</style><img src=x onerror=alert(1)>',
    person: '👩🏽‍⚕️ O’Neil <b>',
    text: '</title><script>document.title="hacked"</script> "quotes" \u0000\u0007 \uD800 & &amp; <!-- 🏥 ${alert(1)} ]]> \u202Eabc'
  }
} as const;

function mapTexts(change: (text: string, field: TextSection) => string): Plan['texts'] {
  return Object.fromEntries(TEXT_SECTIONS.map((field) => [field, change(texts[field], field)])) as Plan['texts'];
}
