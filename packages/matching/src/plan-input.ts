import { fieldsOf, InputError, isWholeUpTo, listOf, wholeNumber } from './input.ts'
import type { Certificate, Dual, RoundPlan, Soft, SoftProof } from './plan.ts'

const MOST = Number.MAX_SAFE_INTEGER

function ids(value: unknown, what: string): readonly number[] {
  const list = listOf(value, what)
  list.forEach((id, i) => {
    if (!isWholeUpTo(id, MOST)) wholeNumber(id, `${what}[${i}]`, MOST)
  })
  return list as readonly number[]
}

function setsOf(value: unknown, what: string): Dual['sets'] {
  return listOf(value, what).map((item, i) => {
    const set = fieldsOf(item, `${what}[${i}]`)
    return { z: wholeNumber(set.z, `${what}[${i}].z`, MOST), people: ids(set.people, `${what}[${i}].people`) }
  })
}

function dualOf(value: unknown, what: string): Dual {
  const fields = fieldsOf(value, what)
  return { y: ids(fields.y, `${what}.y`), sets: setsOf(fields.sets, `${what}.sets`) }
}

function signedNumber(value: unknown, what: string): number {
  if (!Number.isSafeInteger(value)) throw new InputError(`${what} must be a whole number`)
  return value as number
}

function softProof(value: unknown): SoftProof {
  const fields = fieldsOf(value, 'soft.proof')
  return {
    alone: wholeNumber(fields.alone, 'soft.proof.alone', MOST),
    repeat: wholeNumber(fields.repeat, 'soft.proof.repeat', MOST),
    recency: wholeNumber(fields.recency, 'soft.proof.recency', MOST),
    kept: ids(fields.kept, 'soft.proof.kept'),
    u: listOf(fields.u, 'soft.proof.u').map((u, i) => signedNumber(u, `soft.proof.u[${i}]`)),
    sets: setsOf(fields.sets, 'soft.proof.sets'),
  }
}

function softOf(value: unknown): Soft {
  const fields = fieldsOf(value, 'soft')
  return {
    cost: wholeNumber(fields.cost, 'soft.cost', MOST),
    bound: wholeNumber(fields.bound, 'soft.bound', MOST),
    ...(fields.proof === undefined ? {} : { proof: softProof(fields.proof) }),
  }
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
    ...(fields.soft === undefined ? {} : { soft: softOf(fields.soft) }),
  }
}
