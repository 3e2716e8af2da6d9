import { fieldsOf, InputError, isWholeUpTo, listOf, wholeNumber } from './input.ts'
import type { Certificate, Dual, RoundPlan } from './plan.ts'

const MOST = Number.MAX_SAFE_INTEGER

function ids(value: unknown, what: string): readonly number[] {
  const list = listOf(value, what)
  list.forEach((id, i) => {
    if (!isWholeUpTo(id, MOST)) wholeNumber(id, `${what}[${i}]`, MOST)
  })
  return list as readonly number[]
}

function dualOf(value: unknown, what: string): Dual {
  const fields = fieldsOf(value, what)
  const sets = listOf(fields.sets, `${what}.sets`).map((item, i) => {
    const set = fieldsOf(item, `${what}.sets[${i}]`)
    return { z: wholeNumber(set.z, `${what}.sets[${i}].z`, MOST), people: ids(set.people, `${what}.sets[${i}].people`) }
  })
  return { y: ids(fields.y, `${what}.y`), sets }
}

function trioEntry(value: unknown, what: string): [number, number, number, number] {
  const [a, b, c, dual, ...more] = ids(value, what)
  if (a === undefined || b === undefined || c === undefined || dual === undefined || more.length > 0) {
    throw new InputError(`${what} must have 4 entries`)
  }
  return [a, b, c, dual]
}

function certificateOf(value: unknown): Certificate {
  const fields = fieldsOf(value, 'certificate')
  if (fields.kind === 'zero-repeats') return { kind: 'zero-repeats' }
  if (fields.kind === 'barrier') {
    const permitted = ids(fields.permitted, 'certificate.permitted')
    return { kind: 'barrier', permitted, fresh: ids(fields.fresh, 'certificate.fresh') }
  }
  if (fields.kind !== 'dual') throw new InputError('certificate.kind is not known')
  return {
    kind: 'dual',
    place: wholeNumber(fields.place, 'certificate.place', MOST),
    repeat: wholeNumber(fields.repeat, 'certificate.repeat', MOST),
    duals: listOf(fields.duals, 'certificate.duals').map((dual, i) => dualOf(dual, `certificate.duals[${i}]`)),
    trios: listOf(fields.trios, 'certificate.trios').map((trio, i) => trioEntry(trio, `certificate.trios[${i}]`)),
  }
}

/** Reads a plan from outside; throws InputError when it has not the shape of a plan. Its truth is the verifier's. */
export function roundPlan(value: unknown): RoundPlan {
  const fields = fieldsOf(value, 'the plan')
  return {
    groups: listOf(fields.groups, 'groups').map((group, i) => ids(group, `groups[${i}]`)),
    unmatched: ids(fields.unmatched, 'unmatched'),
    repeats: wholeNumber(fields.repeats, 'repeats', MOST),
    certificate: certificateOf(fields.certificate),
  }
}
