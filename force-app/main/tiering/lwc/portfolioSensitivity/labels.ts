import criterionColumn from '@salesforce/label/c.tiering_Criterion';
import allFirm from '@salesforce/label/c.tiering_SensitivityAllFirm';
import cause from '@salesforce/label/c.tiering_SensitivityCause';
import cell from '@salesforce/label/c.tiering_SensitivityCell';
import edgeHeading from '@salesforce/label/c.tiering_SensitivityEdge';
import edgeMove from '@salesforce/label/c.tiering_SensitivityEdgeMove';
import evidence from '@salesforce/label/c.tiering_SensitivityEvidence';
import intro from '@salesforce/label/c.tiering_SensitivityIntro';
import less from '@salesforce/label/c.tiering_SensitivityLess';
import more from '@salesforce/label/c.tiering_SensitivityMore';
import noModel from '@salesforce/label/c.tiering_SensitivityNoModel';
import noRatings from '@salesforce/label/c.tiering_SensitivityNoRatings';
import showMore from '@salesforce/label/c.tiering_SensitivityShowMore';
import table from '@salesforce/label/c.tiering_SensitivityTable';
import title from '@salesforce/label/c.tiering_SensitivityTitle';
import working from '@salesforce/label/c.tiering_SensitivityWorking';

/** The texts that this bundle shows. */
export const LABELS = {
  criterionColumn,
  allFirm,
  cause,
  cell,
  edgeHeading,
  edgeMove,
  evidence,
  intro,
  less,
  more,
  noModel,
  noRatings,
  showMore,
  table,
  title,
  working
} as const;
