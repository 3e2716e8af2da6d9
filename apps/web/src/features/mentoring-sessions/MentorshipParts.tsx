import type { MentorshipDetails } from '@elevate/contracts/mentorships'
import type { ComponentType } from 'react'

type Part = { key: string; Part: ComponentType<{ mentorship: MentorshipDetails }> }

/** What happens within a mentorship, on its page below the facts: one line per part, in this order. */
const parts: readonly Part[] = []

export function MentorshipParts({ mentorship }: { mentorship: MentorshipDetails }) {
  return parts.map(({ key, Part }) => <Part key={key} mentorship={mentorship} />)
}
