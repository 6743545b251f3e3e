/** Accounts of the portfolio for tests. */
import type { PlacedAccount, PortfolioAccount } from 'c/portfolioBook';

/** An account with both figures, changed as a test wants. */
export function portfolioAccount(values: Partial<PlacedAccount> & { readonly id: string }): PlacedAccount {
  return {
    name: `Account ${values.id}`,
    tier: 'Tier 2',
    tierStatus: 'Current',
    refreshOn: '2027-01-31',
    revenue: 1_000_000,
    relationship: 60,
    attractiveness: 60,
    organisationType: 'IDN',
    state: 'MN',
    country: 'USA',
    ownerId: '005A',
    ownerName: 'Dara Quinn',
    ratings: { revenue: 3, growth: 3, fit: 3, partner: 3, ecosystem: 3, access: 3 },
    ...values
  };
}

/** The record of which the portfolio makes such an account. */
export function portfolioNode(values: Partial<PortfolioAccount> & { readonly id: string }): unknown {
  const account: PortfolioAccount = { ...portfolioAccount({ id: values.id }), ...values };
  const field = (value: unknown): unknown => ({ value });
  const { ratings } = account;
  return {
    Id: account.id,
    Name: field(account.name),
    Tier__c: field(account.tier),
    TierStatus__c: field(account.tierStatus),
    TierRefreshOn__c: field(account.refreshOn),
    AnnualRevenue: field(account.revenue),
    RelationshipScore__c: field(account.relationship),
    OrganizationType__c: field(account.organisationType),
    BillingState: field(account.state),
    BillingCountry: field(account.country),
    OwnerId: field(account.ownerId),
    Owner: { Name: field(account.ownerName) },
    TierDecision__r:
      ratings === null
        ? null
        : {
            Id: `decision ${account.id}`,
            Score__c: field(account.attractiveness),
            RevenueRating__c: field(ratings.revenue),
            GrowthRating__c: field(ratings.growth),
            FitRating__c: field(ratings.fit),
            PartnerRating__c: field(ratings.partner),
            EcosystemRating__c: field(ratings.ecosystem),
            AccessRating__c: field(ratings.access)
          }
  };
}
