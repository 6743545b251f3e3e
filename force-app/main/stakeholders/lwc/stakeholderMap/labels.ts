import connectionLost from '@salesforce/label/c.common_ConnectionLost';
import noPermission from '@salesforce/label/c.common_NoPermission';
import unknownError from '@salesforce/label/c.common_UnknownError';
import addedMany from '@salesforce/label/c.stakeholders_AddedMany';
import addedOne from '@salesforce/label/c.stakeholders_AddedOne';
import addPeople from '@salesforce/label/c.stakeholders_AddPeople';
import allFunctions from '@salesforce/label/c.stakeholders_AllFunctions';
import cellTitle from '@salesforce/label/c.stakeholders_CellTitle';
import changedPerson from '@salesforce/label/c.stakeholders_ChangedPerson';
import functionFilter from '@salesforce/label/c.stakeholders_FunctionFilter';
import interviewLogged from '@salesforce/label/c.stakeholders_InterviewLogged';
import keyPlayerOne from '@salesforce/label/c.stakeholders_KeyPlayerOne';
import keyPlayersCount from '@salesforce/label/c.stakeholders_KeyPlayersCount';
import leftPerson from '@salesforce/label/c.stakeholders_LeftPerson';
import linkedPerson from '@salesforce/label/c.stakeholders_LinkedPerson';
import mapEmptyText from '@salesforce/label/c.stakeholders_MapEmptyText';
import mapEmptyTitle from '@salesforce/label/c.stakeholders_MapEmptyTitle';
import mapLoading from '@salesforce/label/c.stakeholders_MapLoading';
import mapNoRecord from '@salesforce/label/c.stakeholders_MapNoRecord';
import mapReadOnly from '@salesforce/label/c.stakeholders_MapReadOnly';
import mapTitle from '@salesforce/label/c.stakeholders_MapTitle';
import mapTruncated from '@salesforce/label/c.stakeholders_MapTruncated';
import movedTo from '@salesforce/label/c.stakeholders_MovedTo';
import noPeopleForFilter from '@salesforce/label/c.stakeholders_NoPeopleForFilter';
import nothingToUndo from '@salesforce/label/c.stakeholders_NothingToUndo';
import peopleCount from '@salesforce/label/c.stakeholders_PeopleCount';
import peopleFiltered from '@salesforce/label/c.stakeholders_PeopleFiltered';
import peopleOne from '@salesforce/label/c.stakeholders_PeopleOne';
import refusedMove from '@salesforce/label/c.stakeholders_RefusedMove';
import refusedSave from '@salesforce/label/c.stakeholders_RefusedSave';
import refusedUndo from '@salesforce/label/c.stakeholders_RefusedUndo';
import scoreWouldBe from '@salesforce/label/c.stakeholders_ScoreWouldBe';
import scoreWouldBeFirst from '@salesforce/label/c.stakeholders_ScoreWouldBeFirst';
import undo from '@salesforce/label/c.stakeholders_Undo';
import undoLabel from '@salesforce/label/c.stakeholders_UndoLabel';
import undone from '@salesforce/label/c.stakeholders_Undone';
import viewGrid from '@salesforce/label/c.stakeholders_ViewGrid';
import views from '@salesforce/label/c.stakeholders_Views';
import viewTable from '@salesforce/label/c.stakeholders_ViewTable';

/** The texts that this bundle shows. */
export const LABELS = {
  title: mapTitle,
  people: peopleCount,
  onePerson: peopleOne,
  peopleFiltered,
  keyPlayers: keyPlayersCount,
  oneKeyPlayer: keyPlayerOne,
  grid: viewGrid,
  table: viewTable,
  views,
  allFunctions,
  functionFilter,
  undo,
  undoLabel,
  nothingToUndo,
  add: addPeople,
  emptyTitle: mapEmptyTitle,
  emptyText: mapEmptyText,
  loading: mapLoading,
  moved: movedTo,
  changed: changedPerson,
  addedOne,
  addedMany,
  undone,
  refusedMove,
  refused: refusedSave,
  refusedUndo,
  scoreWouldBe,
  scoreFirst: scoreWouldBeFirst,
  left: leftPerson,
  linked: linkedPerson,
  interviewLogged,
  noPeopleForFilter,
  truncated: mapTruncated,
  connection: connectionLost,
  permission: noPermission,
  unknown: unknownError,
  noRecord: mapNoRecord,
  cellTitle,
  readOnly: mapReadOnly
} as const;
