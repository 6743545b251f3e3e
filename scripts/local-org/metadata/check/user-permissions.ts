/** User permissions that orgs of the usual editions have, by their API names. */
const names = new Set(
  (
    'ActivateContract ActivateOrder ActivitiesAccess AddDirectMessageMembers AllowUniversalSearch ' +
    'AllowViewKnowledge ApexRestServices ApiEnabled ApiUserOnly AssignPermissionSets AssignTopics ' +
    'AssignUserToSkill AuthorApex BulkApiHardDelete BulkMacrosAllowed CanInsertFeedSystemFields ' +
    'CanUseNewDashboardBuilder CanVerifyComment ChangeDashboardColors ChatterEditOwnPost ' +
    'ChatterEditOwnRecordPost ChatterFileLink ChatterInternalUser ChatterInviteExternalUsers ' +
    'ChatterOwnGroups ConnectOrgToEnvironmentHub ConsentApiUpdate ContentAdministrator ContentWorkspaces ' +
    'ConvertLeads CreateCustomizeDashboards CreateCustomizeFilters CreateCustomizeReports ' +
    'CreateDashboardFolders CreateLtngTempFolder CreateReportFolders CreateTopics ' +
    'CreateWorkBadgeDefinition CreateWorkspaces CustomizeApplication DataExport DelegatedTwoFactor ' +
    'DeleteActivatedContract DeleteTopics DistributeFromPersWksp EditActivatedOrders EditBillingInfo ' +
    'EditBrandTemplates EditCaseComments EditEvent EditHtmlTemplates EditMyDashboards EditMyReports ' +
    'EditPublicDocuments EditPublicFilters EditPublicTemplates EditReadonlyFields EditTask EditTopics ' +
    'EmailAdministration EmailMass EmailSingle EmailTemplateManagement EnableCommunityAppLauncher ' +
    'EnableNotifications ExportReport FeedPinning FlowUFLRequired ForceTwoFactor GiveRecognitionBadge ' +
    'ImportCustomObjects ImportLeads ImportPersonal InboundMigrationToolsUser InstallPackaging ' +
    'LightningConsoleAllowedForUser LightningExperienceUser ListEmailSend ManageAnalyticSnapshots ' +
    'ManageAuthProviders ManageBusinessHourHolidays ManageC360AConnections ManageCallCenters ManageCases ' +
    'ManageCategories ManageCertificates ManageContentPermissions ManageContentProperties ' +
    'ManageContentTypes ManageCustomPermissions ManageCustomReportTypes ManageDashbdsInPubFolders ' +
    'ManageDataCategories ManageDataIntegrations ManageDynamicDashboards ManageEmailClientConfig ' +
    'ManageExchangeConfig ManageHealthCheck ManageInteraction ManageInternalUsers ManageIpAddresses ' +
    'ManageLeads ManageLoginAccessPolicies ManageMobile ManageNetworks ManagePackageLicenses ' +
    'ManagePasswordPolicies ManageProfilesPermissionsets ManagePropositions ManagePvtRptsAndDashbds ' +
    'ManageRemoteAccess ManageReportsInPubFolders ManageRoles ManageSearchPromotionRules ' +
    'ManageSessionPermissionSets ManageSharing ManageSolutions ManageSubscriptions ManageSynonyms ' +
    'ManageTemplatedApp ManageTerritories ManageTwoFactor ManageUsers MassInlineEdit MergeTopics ' +
    'ModerateChatter ModifyAllData ModifyDataClassification ModifyMetadata MonitorLoginHistory ' +
    'NewReportBuilder OutboundMigrationToolsUser PasswordNeverExpires PersonalizedQueryAccess ' +
    'PreventClassicExperience PrivacyDataAccess PublishPackaging QueryAllFiles RecordVisibilityAPI ' +
    'RemoveDirectMessageMembers ResetPasswords RunFlow RunReports ScheduleReports ' +
    'SelectFilesFromSalesforce SendAnnouncementEmails SendCustomNotifications SendExternalEmailAvailable ' +
    'SendSitRequests ShareInternalArticles ShowCompanyNameAsUserBadge SkipIdentityConfirmation ' +
    'SolutionImport SubmitMacrosAllowed SubscribeDashboardRolesGrps SubscribeDashboardToOtherUsers ' +
    'SubscribeReportRolesGrps SubscribeReportToOtherUsers SubscribeReportsRunAsUser ' +
    'SubscribeToLightningDashboards SubscribeToLightningReports TraceXdsQueries TransactionalEmailSend ' +
    'TransferAnyCase TransferAnyEntity TransferAnyLead TwoFactorApi UseTeamReassignWizards UseWebLink ' +
    'ViewAllData ViewAllForecasts ViewAllProfiles ViewAllUsers ViewClientSecret ViewContent ' +
    'ViewDataAssessment ViewDataCategories ViewDataLeakageEvents ViewDeveloperName ViewEncryptedData ' +
    'ViewEventLogFiles ViewFlowUsageAndFlowEventData ViewHealthCheck ViewHelpLink ViewMyTeamsDashboards ' +
    'ViewOnlyEmbeddedAppUser ViewPlatformEvents ViewPublicDashboards ViewPublicReports ' +
    'ViewRestrictionAndScopingRules ViewRoles ViewSecurityCommandCenter ViewSetup ViewUserPII Packaging2 ' +
    'Packaging2Delete PackagingPromoteVersion CodeBuilderUser FreezeUsers ManageReleaseUpdates ' +
    'ManageRecommendationStrategies ManageNamedCredentials ManageExternalConnections CustomAppsOnFS ' +
    'EditRecordOwner'
  ).split(' ')
);

/** Is it the API name of a user permission? */
export function isUserPermission(name: string): boolean {
  return names.has(name);
}
