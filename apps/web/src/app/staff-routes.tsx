import type { RouteObject } from 'react-router'
import { applicationRoutes } from '../features/applications/routes.tsx'
import { appointingRoutes } from '../features/appointing/routes.tsx'
import { auditRoutes } from '../features/audit/routes.tsx'
import { campaignRoutes } from '../features/campaigns/routes.tsx'
import { checkRoutes } from '../features/checks/routes.tsx'
import { coffeeRoundsRoutes } from '../features/coffee/rounds/routes.tsx'
import { connectionRoutes } from '../features/connections/routes.tsx'
import { correctionRoutes } from '../features/corrections/routes.tsx'
import { decisionRoutes } from '../features/decisions/routes.tsx'
import { erasureRoutes } from '../features/erasure/routes.tsx'
import { grantRoutes } from '../features/grants/routes.tsx'
import { interviewRoutes } from '../features/interviews/routes.tsx'
import { legalHoldRoutes } from '../features/legal-holds/routes.tsx'
import { letterRoutes } from '../features/letters/routes.tsx'
import { mentorTrainingRoutes } from '../features/mentor-training/routes.tsx'
import { organisationRoutes } from '../features/organisations/routes.tsx'
import { peopleRoutes } from '../features/people/routes.tsx'
import { peopleImportRoutes } from '../features/people-imports/routes.tsx'
import { recruitmentReportRoutes } from '../features/recruitment-reports/routes.tsx'
import { recruitmentSettingsRoutes } from '../features/recruitment-settings/routes.tsx'
import { retentionRoutes } from '../features/retention/routes.tsx'
import { scoringRoutes } from '../features/scoring/routes.tsx'
import { signInRulesRoutes } from '../features/second-factor/routes.tsx'
import { supportRoutes } from '../features/support/routes.tsx'

/** Pages of coordinators, panels and administrators: one line per feature. */
export const staffRoutes: RouteObject[] = [
  ...peopleRoutes,
  ...peopleImportRoutes,
  ...organisationRoutes,
  ...grantRoutes,
  ...signInRulesRoutes,
  ...auditRoutes,
  ...erasureRoutes,
  ...correctionRoutes,
  ...retentionRoutes,
  ...legalHoldRoutes,
  ...coffeeRoundsRoutes,
  ...connectionRoutes,
  ...decisionRoutes,
  ...letterRoutes,
  ...campaignRoutes,
  ...recruitmentReportRoutes,
  ...recruitmentSettingsRoutes,
  ...scoringRoutes,
  ...applicationRoutes,
  ...interviewRoutes,
  ...checkRoutes,
  ...appointingRoutes,
  ...supportRoutes,
  ...mentorTrainingRoutes,
]
