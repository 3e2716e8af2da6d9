import type { FormSection } from '@elevate/contracts/application-details'
import type { ApplicationForm, FormFault } from '@elevate/contracts/application-form'

/** One screen of the form. A section's last one says that the section is finished. */
type FormPage = { path: string; section: FormSection }

export const sectionNames: Record<FormSection, string> = {
  about: 'About you and how to reach you',
  eligibility: 'Who can apply',
  background: 'Your background',
  questions: 'Your answers to our questions',
  availability: 'Your time and what helps',
  declarations: 'Declarations',
  referees: 'Referees',
}

/** Every screen, one question on each, in the order in which they are asked. */
export const pagesOf = ({ questions }: Pick<ApplicationForm, 'questions'>): FormPage[] => [
  { path: 'name', section: 'about' },
  { path: 'contact', section: 'about' },
  { path: 'formats', section: 'about' },
  { path: 'age', section: 'eligibility' },
  { path: 'nhs', section: 'eligibility' },
  { path: 'background', section: 'background' },
  { path: 'link', section: 'background' },
  ...questions.map(({ id }) => ({ path: `question/${id}`, section: 'questions' as const })),
  { path: 'time', section: 'availability' },
  { path: 'practical', section: 'availability' },
  { path: 'interests', section: 'declarations' },
  { path: 'complaint', section: 'declarations' },
  { path: 'referees', section: 'referees' },
]

/** Where the next screen is, and whether the section ends with this one. */
export function after(pages: readonly FormPage[], path: string): { next: string; isLast: boolean } {
  const index = pages.findIndex((page) => page.path === path)
  const next = pages[index + 1]
  return { next: next?.path ?? 'equality', isLast: next?.section !== pages[index]?.section }
}

export const before = (pages: readonly FormPage[], path: string): string | undefined =>
  pages[pages.findIndex((page) => page.path === path) - 1]?.path

/** The first screen of a part: where the list of what is to do leads. */
export const firstPage = (pages: readonly FormPage[], section: FormSection): string =>
  pages.find((page) => page.section === section)?.path ?? ''

const screens: Record<string, string> = {
  givenName: 'name',
  familyName: 'name',
  preferredName: 'name',
  pronouns: 'name',
  contactPreference: 'contact',
  email: 'contact',
  phone: 'contact',
  address: 'contact',
  postcode: 'contact',
  formatsNeeded: 'formats',
  isOldEnough: 'age',
  nhsEmployment: 'nhs',
  nhsEmployer: 'nhs',
  backgrounds: 'background',
  linkToArea: 'link',
  interestsDeclared: 'interests',
  complaint: 'complaint',
  referees: 'referees',
  hasReadNotice: 'review',
}

/** The screen on which a fault is put right. */
export const screenOf = ({ field }: Pick<FormFault, 'field'>): string => {
  const [name = '', id = ''] = field.split('/')
  return name === 'questions' ? `question/${id}` : (screens[name] ?? '')
}
