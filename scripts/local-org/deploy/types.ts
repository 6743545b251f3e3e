/** How a deploy is done; the names are the Metadata API's. */
export interface DeployOptions {
  /** Tries everything and keeps nothing. */
  readonly checkOnly: boolean;
  /** False keeps the components without a problem when others have one. */
  readonly rollbackOnError: boolean;
}

/** What became of one component, or of the manifest. */
export interface ComponentOutcome {
  /** Empty for the manifest. */
  readonly type: string;
  readonly fullName: string;
  readonly fileName: string;
  readonly success: boolean;
  readonly created: boolean;
  readonly changed: boolean;
  readonly deleted: boolean;
  readonly id?: string;
  readonly problem?: string;
  readonly problemType?: 'Error' | 'Warning';
  /** 1-based, in the deployed file. */
  readonly line?: number;
  readonly column?: number;
}

/** What became of a deploy. */
export interface DeployOutcome {
  readonly status: 'Succeeded' | 'SucceededPartial' | 'Failed';
  readonly components: readonly ComponentOutcome[];
  readonly checkOnly: boolean;
  readonly rollbackOnError: boolean;
  /** ISO moments in UTC. */
  readonly startDate: string;
  readonly completedDate: string;
  /** The org's own time. */
  readonly milliseconds: number;
}
