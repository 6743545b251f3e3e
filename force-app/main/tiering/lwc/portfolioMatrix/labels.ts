import announceActive from '@salesforce/label/c.tiering_MatrixAnnounceActive';
import announceBrush from '@salesforce/label/c.tiering_MatrixAnnounceBrush';
import announceCleared from '@salesforce/label/c.tiering_MatrixAnnounceCleared';
import axisAttractiveness from '@salesforce/label/c.tiering_MatrixAxisAttractiveness';
import axisRelationship from '@salesforce/label/c.tiering_MatrixAxisRelationship';
import brushCount from '@salesforce/label/c.tiering_MatrixBrushCount';
import how from '@salesforce/label/c.tiering_MatrixHow';
import legend from '@salesforce/label/c.tiering_MatrixLegend';
import matrix from '@salesforce/label/c.tiering_MatrixName';
import plotLabel from '@salesforce/label/c.tiering_MatrixPlotLabel';
import build from '@salesforce/label/c.tiering_MatrixQuadrantBuild';
import grow from '@salesforce/label/c.tiering_MatrixQuadrantGrow';
import keep from '@salesforce/label/c.tiering_MatrixQuadrantKeep';
import light from '@salesforce/label/c.tiering_MatrixQuadrantLight';
import size from '@salesforce/label/c.tiering_MatrixSize';
import tipAttractiveness from '@salesforce/label/c.tiering_MatrixTipAttractiveness';
import tipOwner from '@salesforce/label/c.tiering_MatrixTipOwner';
import tipRelationship from '@salesforce/label/c.tiering_MatrixTipRelationship';
import tipRevenue from '@salesforce/label/c.tiering_MatrixTipRevenue';

/** The texts that this bundle shows. */
export const LABELS = {
  announceActive,
  announceBrush,
  announceCleared,
  axisAttractiveness,
  axisRelationship,
  brushCount,
  how,
  legend,
  matrix,
  plotLabel,
  build,
  grow,
  keep,
  light,
  size,
  tipAttractiveness,
  tipOwner,
  tipRelationship,
  tipRevenue
} as const;
