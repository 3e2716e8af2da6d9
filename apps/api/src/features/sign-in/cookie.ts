import type { SecondStep, SignedIn } from '@elevate/contracts/auth'
import type {} from '@fastify/cookie'
import type { FastifyReply } from 'fastify'
import type { Deps } from '../../deps.ts'
import { accessTokenMinutes } from '../../plugins/tokens.ts'
import { signInDays } from './rules.ts'
import type { Entry } from './second-step/entry.ts'
import type { Admission } from './starting.ts'

export const refreshCookie = 'elevate_refresh'

const cookieOptions = (deps: Deps) =>
  ({
    path: '/api/v1/auth',
    httpOnly: true,
    sameSite: 'strict',
    secure: deps.config.publicUrl.startsWith('https:'),
  }) as const

/** The access token in the reply, the refresh token where no script can read it. */
export const sendAdmission = (reply: FastifyReply, deps: Deps, admission: Admission): SignedIn => {
  reply.setCookie(refreshCookie, admission.refreshToken, { ...cookieOptions(deps), maxAge: signInDays * 86_400 })
  const { personId, signInId, grants, name, email } = admission
  return {
    accessToken: reply.server.jwt.sign({ sub: personId, sid: signInId, grants }),
    expiresAt: new Date(deps.clock().getTime() + accessTokenMinutes * 60_000).toISOString(),
    user: { id: personId, name, email },
  }
}

/** 200 for who is in; 202 with the second step for who has one before them: nothing is opened yet. */
export const sendEntry = (reply: FastifyReply, deps: Deps, entry: Entry): SignedIn | SecondStep => {
  if ('admission' in entry) return sendAdmission(reply, deps, entry.admission)
  reply.code(202)
  return entry.secondStep
}

export const clearRefreshCookie = (reply: FastifyReply, deps: Deps): void => {
  reply.clearCookie(refreshCookie, cookieOptions(deps))
}
