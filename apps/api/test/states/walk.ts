import { ask as askWhenBusy } from '../attacks/ask.ts'
import { given, type Machine, type Move, type Thing } from './machine.ts'
import { everythingIn, type Scene } from './scene.ts'

type Reply = { status: number; code: string | undefined; text: string }

const addressOf = ({ operation, query = '' }: Move<string>, thing: Thing): string => {
  const path = operation.split(' ')[1] ?? ''
  return `/api/v1${path.replace(/:(\w+)/g, (_whole, name: string) => thing[name] ?? name)}${query}`
}

const ask = async (scene: Scene, { versionOf }: Machine, { move, thing }: Asked): Promise<Reply> => {
  const { authorization } = given(move.by ?? scene.coordinator, thing)
  const body = move.body === undefined ? undefined : JSON.stringify(given(move.body, thing))
  const version = move.versioned && versionOf ? { 'if-match': `"${await versionOf(thing)}"` } : {}
  const json = body === undefined ? {} : { 'content-type': 'application/json' }
  const reply = await askWhenBusy(`${scene.api.url}${addressOf(move, thing)}`, {
    method: move.operation.split(' ')[0] ?? 'POST',
    headers: { authorization, ...version, ...json },
    ...(body === undefined ? {} : { body }),
  })
  const text = await reply.text()
  const isProblem = reply.headers.get('content-type')?.startsWith('application/problem+json')
  return { status: reply.status, code: isProblem ? JSON.parse(text).code : undefined, text }
}
type Asked = { move: Move<string>; thing: Thing }

const named = ({ operation, what }: Move<string>): string => (what ? `${operation} (${what})` : operation)

/** What can be done from here is done, each with a new one, and leads where the table says. */
export const takeWhatIsAllowed = async (scene: Scene, it: Machine, state: string): Promise<string[]> => {
  const made = await it.stateOf(await it.make(state))
  const faults: string[] = made === state ? [] : [`made in ${made}`]
  for (const move of it.moves.filter(({ leads }) => state in leads)) {
    const thing = await it.make(state)
    const { status, text } = await ask(scene, it, { move, thing })
    const after = await it.stateOf(thing)
    if (status >= 300) faults.push(`${named(move)} was refused: ${status} ${text}`)
    else if (after !== move.leads[state]) faults.push(`${named(move)} led to ${after}`)
  }
  return faults
}

/** 409 with its own code, not found or not allowed: never taken, never a fault of ours, never another complaint. */
const faultIn = (isIdle: boolean, move: Move<string>, { status, code, text }: Reply): string[] => {
  const isRefused = (status === 409 && code !== undefined) || status === 404 || status === 403
  return (isIdle ? status < 300 : isRefused) ? [] : [`${named(move)} answered ${status} ${text.slice(0, 200)}`]
}

/**
 * From every state everything else is asked, all moves of one and the same; and nothing at all has changed afterwards.
 * For all states at once: what stands in every table is looked at twice.
 */
export const tryWhatIsNot = async (scene: Scene, it: Machine): Promise<string[]> => {
  const things: [string, Thing][] = []
  for (const state of it.states) things.push([state, await it.make(state)])
  const before = await everythingIn(scene)
  const faults: string[] = []
  for (const [state, thing] of things) {
    for (const move of it.moves.filter(({ leads }) => !(state in leads))) {
      const isIdle = move.idle?.includes(state) === true
      const found = faultIn(isIdle, move, await ask(scene, it, { move, thing }))
      faults.push(...found.map((one) => `${state}: ${one}`))
    }
  }
  const after = await everythingIn(scene)
  return [...faults, ...after.filter((one) => !before.includes(one)).map((one) => `changed: ${one.split(' ')[0]}`)]
}
