/** The functions that a tier requires against the people of the account team. Pure. */
import type { AccountSide, TeamMember } from 'c/planTypes';

/** One function with the people who cover it. */
export interface FunctionCover {
  /** As stored (KeyAccountTeamMember__c.Function__c); null where a member has none. */
  readonly teamFunction: string | null;
  readonly isRequired: boolean;
  /** Dedicated people first, then by name. */
  readonly members: readonly TeamMember[];
}

/** How far the team is what the tier promises. */
export interface TeamCover {
  /** Required functions in their order, those that nobody covers first; then the others. */
  readonly functions: readonly FunctionCover[];
  readonly required: number;
  readonly covered: number;
  /** Dedicated people who are still missing where the tier promises a dedicated team: one for each required function. */
  readonly dedicatedMissing: number;
}

/** Holds the team against what the tier requires. */
export function teamCover({ team, requiredFunctions, isTeamDedicated }: AccountSide): TeamCover {
  const names = [...new Set([...requiredFunctions, ...team.map(({ teamFunction }) => teamFunction)])];
  const functions = names.map((teamFunction): FunctionCover => {
    const members = team
      .filter((member) => member.teamFunction === teamFunction)
      .sort(
        (a, b) =>
          Number(b.isDedicated) - Number(a.isDedicated) || (a.user?.name ?? '').localeCompare(b.user?.name ?? '')
      );
    return { teamFunction, members, isRequired: teamFunction !== null && requiredFunctions.includes(teamFunction) };
  });
  const rank = ({ isRequired, members }: FunctionCover): number => (isRequired ? (members.length === 0 ? 0 : 1) : 2);
  const required = functions.filter(({ isRequired }) => isRequired);
  const dedicated = team.filter(({ isDedicated }) => isDedicated).length;
  return {
    functions: [...functions].sort((a, b) => rank(a) - rank(b)),
    required: required.length,
    covered: required.filter(({ members }) => members.length > 0).length,
    dedicatedMissing: isTeamDedicated ? Math.max(0, required.length - dedicated) : 0
  };
}
