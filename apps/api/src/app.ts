import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify'
import type { Deps } from './deps.ts'
import { accountRoutes } from './features/accounts/routes.ts'
import { advertHead } from './features/adverts/public.ts'
import { advertRoutes } from './features/adverts/routes.ts'
import { applicationRoutes } from './features/applications/routes.ts'
import { applyingRoutes } from './features/applying/routes.ts'
import { appointingRoutes } from './features/appointing/routes.ts'
import { appointmentRoutes } from './features/appointments/routes.ts'
import { auditRoutes } from './features/audit/routes.ts'
import { buddyRoutes } from './features/buddies/routes.ts'
import { calendarFileRoutes } from './features/calendar-feed/file-routes.ts'
import { calendarFeedRoutes } from './features/calendar-feed/routes.ts'
import { campaignRoutes } from './features/campaigns/routes.ts'
import { checkInRoutes } from './features/check-ins/routes.ts'
import { myCheckRoutes } from './features/checks/my-routes.ts'
import { recordingRoutes } from './features/checks/recording-routes.ts'
import { checkRoutes } from './features/checks/routes.ts'
import { checklistRoutes } from './features/checks/template-routes.ts'
import { coffeeRoutes } from './features/coffee/routes.ts'
import { concernRoutes } from './features/concerns/routes.ts'
import { connectionRoutes } from './features/connections/routes.ts'
import { correctionRoutes } from './features/corrections/routes.ts'
import { decisionRoutes } from './features/decisions/routes.ts'
import { devMailRoutes } from './features/dev-mail/routes.ts'
import { dropInRoutes } from './features/drop-ins/routes.ts'
import { erasureRoutes } from './features/erasure/routes.ts'
import { grantRoutes } from './features/grants/routes.ts'
import { handbookRoutes } from './features/handbook/routes.ts'
import { healthRoutes } from './features/health/routes.ts'
import { homeRoutes } from './features/homes/routes.ts'
import { informalChatRoutes } from './features/informal-chats/routes.ts'
import { interviewRoutes } from './features/interviews/routes.ts'
import { legalHoldRoutes } from './features/legal-holds/routes.ts'
import { letterRoutes } from './features/letters/routes.ts'
import { mailRoutes } from './features/mail/routes.ts'
import { meRoutes } from './features/me/routes.ts'
import { mentorTrainingRoutes } from './features/mentor-training/routes.ts'
import { mentoringRoutes } from './features/mentoring/routes.ts'
import { mentoringSessionRoutes } from './features/mentoring-sessions/routes.ts'
import { notificationRoutes } from './features/notifications/routes.ts'
import { organisationRoutes } from './features/organisations/routes.ts'
import { paymentRateRoutes } from './features/payment-rates/routes.ts'
import { peopleRoutes } from './features/people/routes.ts'
import { peopleImportRoutes } from './features/people-imports/routes.ts'
import { productRoutes, productSettings } from './features/product/routes.ts'
import { profileRoutes } from './features/profile/routes.ts'
import { recruitmentReportRoutes } from './features/recruitment-reports/routes.ts'
import { recruitmentSettingsRoutes } from './features/recruitment-settings/routes.ts'
import { referenceRoutes } from './features/references/routes.ts'
import { retentionRoutes } from './features/retention/routes.ts'
import { roleVersionRoutes } from './features/role-versions/routes.ts'
import { scoringRoutes } from './features/scoring/routes.ts'
import { secondFactorRoutes } from './features/second-factor/routes.ts'
import { setUpCopyRoutes } from './features/set-up-copies/routes.ts'
import { countUse, refuseStaleProof } from './features/sign-in/public.ts'
import { signInRoutes } from './features/sign-in/routes.ts'
import { supportRoutes } from './features/support/routes.ts'
import { taskRoutes } from './features/tasks/routes.ts'
import { access } from './plugins/access.ts'
import { client } from './plugins/client.ts'
import { draining } from './plugins/draining.ts'
import { figures } from './plugins/figures.ts'
import { limits } from './plugins/limits.ts'
import { openapi } from './plugins/openapi.ts'
import { problems, sendProblem } from './plugins/problems.ts'
import { requests } from './plugins/requests.ts'
import { security } from './plugins/security.ts'
import { tokens } from './plugins/tokens.ts'
import { validation } from './plugins/validation.ts'
import { versions } from './plugins/versions.ts'

export type AppOptions = { logger?: FastifyServerOptions['logger']; webDist?: string | undefined }

/** The table of contents: one line per plugin and per feature. */
export const buildApp = async (deps: Deps, options: AppOptions = {}): Promise<FastifyInstance> => {
  const app = Fastify({
    ...limits,
    trustProxy: (_address, hop) => hop < deps.config.proxyHops,
    logger: options.logger ?? false,
    frameworkErrors: (error, request, reply) => sendProblem(error, request, reply),
  })
  await app.register(problems)
  await app.register(requests, deps)
  await app.register(figures, deps)
  await app.register(draining)
  await app.register(security, { publicUrl: deps.config.publicUrl })
  await app.register(validation)
  await app.register(versions)
  await app.register(cookie)
  await app.register(tokens, { secret: deps.config.jwtSecret })
  await app.register(openapi, { name: deps.config.product.name })
  await app.register(
    async (api) => {
      await api.register(access, { ...deps, refuseStaleProof, countUse: (use) => countUse(deps, use) })
      await api.register(healthRoutes, deps)
      await api.register(
        async (v1) => {
          await v1.register(productRoutes, deps)
          await v1.register(signInRoutes, deps)
          await v1.register(accountRoutes, deps)
          await v1.register(secondFactorRoutes, deps)
          await v1.register(meRoutes, deps)
          await v1.register(notificationRoutes, deps)
          await v1.register(mailRoutes, deps)
          await v1.register(profileRoutes, deps)
          await v1.register(organisationRoutes)
          await v1.register(peopleRoutes, deps)
          await v1.register(peopleImportRoutes, deps)
          await v1.register(appointmentRoutes, deps)
          await v1.register(applicationRoutes, deps)
          await v1.register(grantRoutes)
          await v1.register(applyingRoutes, deps)
          await v1.register(coffeeRoutes, deps)
          await v1.register(dropInRoutes, deps)
          await v1.register(calendarFeedRoutes, deps)
          await v1.register(checkInRoutes, deps)
          await v1.register(buddyRoutes, deps)
          await v1.register(connectionRoutes)
          await v1.register(letterRoutes, deps)
          await v1.register(decisionRoutes, deps)
          await v1.register(interviewRoutes, deps)
          await v1.register(scoringRoutes, deps)
          await v1.register(roleVersionRoutes)
          await v1.register(campaignRoutes, deps)
          await v1.register(advertRoutes, deps)
          await v1.register(informalChatRoutes, deps)
          await v1.register(recruitmentSettingsRoutes)
          await v1.register(paymentRateRoutes)
          await v1.register(recruitmentReportRoutes)
          await v1.register(setUpCopyRoutes)
          await v1.register(checklistRoutes)
          await v1.register(checkRoutes, deps)
          await v1.register(recordingRoutes)
          await v1.register(myCheckRoutes)
          await v1.register(referenceRoutes, deps)
          await v1.register(appointingRoutes, deps)
          await v1.register(supportRoutes)
          await v1.register(homeRoutes)
          await v1.register(mentoringRoutes, deps)
          await v1.register(taskRoutes)
          await v1.register(mentoringSessionRoutes, deps)
          await v1.register(mentorTrainingRoutes, deps)
          await v1.register(handbookRoutes, deps)
          await v1.register(concernRoutes, deps)
          await v1.register(auditRoutes)
          await v1.register(erasureRoutes)
          await v1.register(correctionRoutes, deps)
          await v1.register(retentionRoutes)
          await v1.register(legalHoldRoutes)
          await v1.register(devMailRoutes, deps)
        },
        { prefix: '/v1' },
      )
    },
    { prefix: '/api' },
  )
  await app.register(calendarFileRoutes, deps)
  await app.register(client, {
    webDist: options.webDist,
    product: productSettings(deps.config),
    headOf: (path: string) => advertHead(deps, path),
  })
  await app.ready()
  return app
}
