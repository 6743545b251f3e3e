import announceCancelled from '@salesforce/label/c.stakeholders_AnnounceCancelled';
import announceDropped from '@salesforce/label/c.stakeholders_AnnounceDropped';
import announceOver from '@salesforce/label/c.stakeholders_AnnounceOver';
import announcePickedUp from '@salesforce/label/c.stakeholders_AnnouncePickedUp';
import gridHint from '@salesforce/label/c.stakeholders_GridHint';
import gridKeyboardHint from '@salesforce/label/c.stakeholders_GridKeyboardHint';
import gridLabel from '@salesforce/label/c.stakeholders_GridLabel';
import influenceAxis from '@salesforce/label/c.stakeholders_InfluenceAxis';
import legendDue from '@salesforce/label/c.stakeholders_LegendDue';
import legendKeyPlayer from '@salesforce/label/c.stakeholders_LegendKeyPlayer';
import legendRing from '@salesforce/label/c.stakeholders_LegendRing';
import morePeople from '@salesforce/label/c.stakeholders_MorePeople';
import morePeopleLabel from '@salesforce/label/c.stakeholders_MorePeopleLabel';
import placeName from '@salesforce/label/c.stakeholders_PlaceName';
import supportAxis from '@salesforce/label/c.stakeholders_SupportAxis';
import unplaced from '@salesforce/label/c.stakeholders_Unplaced';
import unplacedHint from '@salesforce/label/c.stakeholders_UnplacedHint';
import unplacedMoreLabel from '@salesforce/label/c.stakeholders_UnplacedMoreLabel';
import unplacedName from '@salesforce/label/c.stakeholders_UnplacedName';

/** The texts that this bundle shows. */
export const LABELS = {
  mapLabel: gridLabel,
  hint: gridHint,
  keyboardHint: gridKeyboardHint,
  more: morePeople,
  moreLabel: morePeopleLabel,
  supportAxis,
  unplaced,
  unplacedHint,
  unplacedMore: unplacedMoreLabel,
  ring: legendRing,
  key: legendKeyPlayer,
  due: legendDue,
  pickedUp: announcePickedUp,
  over: announceOver,
  dropped: announceDropped,
  cancelled: announceCancelled,
  placeName,
  unplacedName,
  influenceAxis
} as const;
