import { applicantNames } from './names.ts'

let people = 0

export type DemoApplicant = {
  givenName: string
  familyName: string | null
  email: string | null
  phone: string
  route?: 'online' | 'phone' | 'post'
  /** Who signs in to it. */
  personId?: string
}

/** The next of the invented people. Every ninth has no email and rang. */
export const nextApplicant = (host: string): DemoApplicant => {
  people += 1
  const [givenName, familyName] = applicantNames[people % applicantNames.length] ?? ['Alex', null]
  const isByPhone = people % 9 === 5
  const local = `${givenName}.${familyName ?? 'one'}${people}`.normalize('NFD').replaceAll(/[^A-Za-z0-9.]/g, '')
  return {
    givenName,
    familyName,
    email: isByPhone ? null : `${local.toLowerCase()}@${host}.example`,
    phone: `07700 900${String(500 + (people % 480)).padStart(3, '0')}`,
    ...(isByPhone ? { route: 'phone' as const } : {}),
  }
}
