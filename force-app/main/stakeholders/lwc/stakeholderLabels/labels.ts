import notRated from '@salesforce/label/c.common_NotRated';
import access from '@salesforce/label/c.stakeholders_Access';
import accessBrief from '@salesforce/label/c.stakeholders_AccessBrief';
import accessInDepth from '@salesforce/label/c.stakeholders_AccessInDepth';
import accessNone from '@salesforce/label/c.stakeholders_AccessNone';
import accessRegular from '@salesforce/label/c.stakeholders_AccessRegular';
import influence from '@salesforce/label/c.stakeholders_Influence';
import influenceHigh from '@salesforce/label/c.stakeholders_InfluenceHigh';
import influenceLow from '@salesforce/label/c.stakeholders_InfluenceLow';
import influenceMedium from '@salesforce/label/c.stakeholders_InfluenceMedium';
import influenceVeryHigh from '@salesforce/label/c.stakeholders_InfluenceVeryHigh';
import influenceVeryLow from '@salesforce/label/c.stakeholders_InfluenceVeryLow';
import role from '@salesforce/label/c.stakeholders_Role';
import roleApprover from '@salesforce/label/c.stakeholders_RoleApprover';
import roleDecisionMaker from '@salesforce/label/c.stakeholders_RoleDecisionMaker';
import roleGatekeeper from '@salesforce/label/c.stakeholders_RoleGatekeeper';
import roleInfluencer from '@salesforce/label/c.stakeholders_RoleInfluencer';
import roleUser from '@salesforce/label/c.stakeholders_RoleUser';
import statusAtRisk from '@salesforce/label/c.stakeholders_StatusAtRisk';
import statusDeveloping from '@salesforce/label/c.stakeholders_StatusDeveloping';
import statusNotAssessed from '@salesforce/label/c.stakeholders_StatusNotAssessed';
import statusStrong from '@salesforce/label/c.stakeholders_StatusStrong';
import statusTrusted from '@salesforce/label/c.stakeholders_StatusTrusted';
import support from '@salesforce/label/c.stakeholders_Support';
import supportChampion from '@salesforce/label/c.stakeholders_SupportChampion';
import supportNeutral from '@salesforce/label/c.stakeholders_SupportNeutral';
import supportOpponent from '@salesforce/label/c.stakeholders_SupportOpponent';
import supportSceptic from '@salesforce/label/c.stakeholders_SupportSceptic';
import supportSupporter from '@salesforce/label/c.stakeholders_SupportSupporter';

/** The texts that this bundle shows. */
export const LABELS = {
  veryLow: influenceVeryLow,
  low: influenceLow,
  medium: influenceMedium,
  high: influenceHigh,
  veryHigh: influenceVeryHigh,
  opponent: supportOpponent,
  sceptic: supportSceptic,
  neutral: supportNeutral,
  supporter: supportSupporter,
  champion: supportChampion,
  accessNone,
  brief: accessBrief,
  regular: accessRegular,
  inDepth: accessInDepth,
  decisionMaker: roleDecisionMaker,
  approver: roleApprover,
  influencer: roleInfluencer,
  user: roleUser,
  gatekeeper: roleGatekeeper,
  influence,
  support,
  access,
  role,
  notRated,
  notAssessed: statusNotAssessed,
  atRisk: statusAtRisk,
  developing: statusDeveloping,
  strong: statusStrong,
  trusted: statusTrusted
} as const;
