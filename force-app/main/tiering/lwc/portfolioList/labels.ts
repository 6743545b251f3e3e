import columnAccount from '@salesforce/label/c.tiering_PortfolioColumnAccount';
import columnAttractiveness from '@salesforce/label/c.tiering_PortfolioColumnAttractiveness';
import columnOwner from '@salesforce/label/c.tiering_PortfolioColumnOwner';
import columnRelationship from '@salesforce/label/c.tiering_PortfolioColumnRelationship';
import columnRevenue from '@salesforce/label/c.tiering_PortfolioColumnRevenue';
import columnTier from '@salesforce/label/c.tiering_PortfolioColumnTier';
import columnWhy from '@salesforce/label/c.tiering_PortfolioColumnWhy';
import missingDecision from '@salesforce/label/c.tiering_PortfolioMissingDecision';
import missingRelationship from '@salesforce/label/c.tiering_PortfolioMissingRelationship';
import missingScore from '@salesforce/label/c.tiering_PortfolioMissingScore';
import notAssessed from '@salesforce/label/c.tiering_PortfolioNotAssessed';
import notScored from '@salesforce/label/c.tiering_PortfolioNotScored';
import showMore from '@salesforce/label/c.tiering_PortfolioShowMore';
import sortBy from '@salesforce/label/c.tiering_PortfolioSortBy';

/** The texts that this bundle shows. */
export const LABELS = {
  columnAccount,
  columnAttractiveness,
  columnOwner,
  columnRelationship,
  columnRevenue,
  columnTier,
  columnWhy,
  missingDecision,
  missingRelationship,
  missingScore,
  notAssessed,
  notScored,
  showMore,
  sortBy
} as const;
