import { hash, verify } from '@node-rs/argon2'
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'

/** argon2id with 19 MiB, two passes, one lane: OWASP's first choice; about 8 ms here. */
export const passwordCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** How often the costly function was run, for tests that whoever is known and whoever is not cost the same. */
export const argon2 = { runs: 0 }

export const hashPassword = (password: string): Promise<string> => {
  argon2.runs += 1
  return hash(password, passwordCost)
}

const costIn = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/

/** Whether a hash was made with less than what is asked for today: it is made anew when its password is next typed. */
export const isOutdated = (passwordHash: string): boolean => {
  const [, memory, time] = costIn.exec(passwordHash) ?? []
  return Number(memory ?? 0) < passwordCost.memoryCost || Number(time ?? 0) < passwordCost.timeCost
}

/** Compared where nobody has the address, so that the answer takes as long as for somebody. */
const nobodysHash = hashPassword('nobody has this password')

/** Always does the work of one comparison, also where there is no hash to compare with. */
export const passwordIsRight = async (password: string, passwordHash: string | null): Promise<boolean> => {
  argon2.runs += 1
  const isRight = await verify(passwordHash ?? (await nobodysHash), password)
  return passwordHash !== null && isRight
}

const zxcvbn = new ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })

/**
 * True for passwords that stand in lists of breached ones, or that follow from the person's own name or address.
 * No rule on kinds of characters: length and rarity are what counts (NIST SP 800-63B).
 */
export const isTooCommon = (password: string, aboutPerson: readonly string[]): boolean => {
  const words = aboutPerson.flatMap((text) => [text, ...text.split(/[@.\s-]+/)]).filter((word) => word.length > 2)
  return zxcvbn.check(password.slice(0, 64), words).score < 2
}
