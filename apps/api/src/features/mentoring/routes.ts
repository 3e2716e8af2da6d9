import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { agreementRoutes } from './agreement/routes.ts'
import { assignmentRoutes } from './assignment/routes.ts'
import { myMentoringRoutes } from './mine/routes.ts'
import { mentorOfferRoutes } from './offers/routes.ts'
import { mentorshipRoutes } from './pairs/routes.ts'
import { registerRoutes } from './register/routes.ts'
import { mentorRequestRoutes } from './requests/routes.ts'
import { mentoringSettingsRoutes } from './settings/routes.ts'

/** The register of mentors and the way to a mentorship. What happens within one is `mentoring-sessions`. */
export const mentoringRoutes = async (app: FastifyInstance, deps: Deps) => {
  await app.register(registerRoutes)
  await app.register(mentorRequestRoutes, deps)
  await app.register(mentorOfferRoutes, deps)
  await app.register(mentorshipRoutes, deps)
  await app.register(agreementRoutes, deps)
  await app.register(assignmentRoutes, deps)
  await app.register(myMentoringRoutes)
  await app.register(mentoringSettingsRoutes)
}
