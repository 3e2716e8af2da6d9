import type { ApplicationForm } from '@elevate/contracts/application-form'
import { countWords } from '@elevate/contracts/word-count'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { type Fact, Facts } from '../../../ui/Facts.tsx'
import { contactWords } from '../../people/words.ts'
import { weekWords } from '../../profile/week.ts'
import type { Door } from '../door.ts'
import { fullNameOf } from '../words.ts'
import { backgroundWords, complaintWords, nhsWords } from './answer-words.ts'

type AnswersProps = { form: ApplicationForm; door: Door; change: boolean }
type Line = { name: string; value: ReactNode; page: string }

/** Everything that was told, part by part; with a link to each page while it can be changed. */
export function Answers({ form, door, change }: AnswersProps) {
  const facts = (lines: Line[]): Fact[] =>
    lines.map(({ name, value, page }) => ({
      name,
      value: value === '' ? null : value,
      ...(change ? { action: { text: 'Change', of: name.toLowerCase(), to: `${door.form}/${page}` } } : {}),
    }))
  return (
    <>
      {parts(form).map(([heading, lines]) => (
        <section key={heading}>
          <h2 className="nhsuk-heading-m">{heading}</h2>
          <Facts facts={facts(lines)} />
        </section>
      ))}
      {form.questions.length > 0 && <h2 className="nhsuk-heading-m">Answers to our questions</h2>}
      {form.questions.map((question) => (
        <Answer
          key={question.id}
          question={question}
          to={change ? `${door.form}/question/${question.id}` : undefined}
        />
      ))}
    </>
  )
}

const typed = (text: string | null): ReactNode => (text ? <span className="app-typed">{text}</span> : null)

type AnswerProps = { question: ApplicationForm['questions'][number]; to: string | undefined }

/** As wide as the page: an answer is read, not looked up. */
function Answer({ question: { prompt, words, wordLimit }, to }: AnswerProps) {
  return (
    <section>
      <h3 className="nhsuk-heading-s">{prompt}</h3>
      {words === '' ? <p>Not answered</p> : <p className="app-typed">{words}</p>}
      <p className="app-reference">
        {countWords(words)} of {wordLimit} words
      </p>
      {to && (
        <p>
          <Link to={to}>
            Change<span className="nhsuk-u-visually-hidden"> the answer to: {prompt}</span>
          </Link>
        </p>
      )}
    </section>
  )
}

const parts = ({ details, campaign }: ApplicationForm): [string, Line[]][] => [
  ['About you', aboutLines(details)],
  ['Who can apply', eligibilityLines(details, campaign)],
  ['Your background', backgroundLines(details)],
  ['Your time and what helps', timeLines(details)],
  ['Declarations', declarationLines(details)],
  ['Referees', [{ name: 'Referees', value: referees(details.referees), page: 'referees' }]],
]

type Details = ApplicationForm['details']

const aboutLines = (details: Details): Line[] => [
  { name: 'Name', value: fullNameOf(details), page: 'name' },
  ...(details.preferredName ? [{ name: 'What we call you', value: details.preferredName, page: 'name' }] : []),
  ...(details.pronouns ? [{ name: 'Pronouns', value: details.pronouns, page: 'name' }] : []),
  {
    name: 'How to reach you',
    value: details.contactPreference && contactWords[details.contactPreference],
    page: 'contact',
  },
  { name: 'Email', value: details.email, page: 'contact' },
  { name: 'Phone', value: details.phone, page: 'contact' },
  { name: 'Address', value: [details.address, details.postcode].filter(Boolean).join(', '), page: 'contact' },
  { name: 'Formats', value: typed(details.formatsNeeded), page: 'formats' },
]

const eligibilityLines = (details: Details, { minimumAge }: ApplicationForm['campaign']): Line[] => {
  const { isOldEnough, nhsEmployment, nhsEmployer } = details
  const employer = nhsEmployment === 'another-organisation' && nhsEmployer ? `: ${nhsEmployer}` : ''
  return [
    { name: `${minimumAge} or older`, value: isOldEnough === null ? null : isOldEnough ? 'Yes' : 'No', page: 'age' },
    { name: 'Works for the NHS', value: nhsEmployment && `${nhsWords[nhsEmployment]}${employer}`, page: 'nhs' },
  ]
}

const backgroundLines = ({ backgrounds, linkToArea, interests }: Details): Line[] => [
  {
    name: 'What brings you here',
    value: backgroundWords
      .filter(({ value }) => backgrounds.includes(value))
      .map(({ text }) => text)
      .join('; '),
    page: 'background',
  },
  { name: 'Link to us', value: typed(linkToArea), page: 'link' },
  { name: 'What interests you', value: interests.join(', '), page: 'link' },
]

const timeLines = ({ availability, hoursPerMonth, practicalNeeds }: Details): Line[] => [
  { name: 'In an ordinary week', value: weekWords(availability), page: 'time' },
  { name: 'Hours in a month', value: hoursPerMonth, page: 'time' },
  { name: 'What would help', value: typed(practicalNeeds), page: 'practical' },
]

const declarationLines = ({ interestsDeclared, complaint }: Details): Line[] => [
  {
    name: 'Interests',
    value: interestsDeclared === '' ? 'None to declare' : typed(interestsDeclared),
    page: 'interests',
  },
  { name: 'Complaint or claim', value: complaint && complaintWords[complaint], page: 'complaint' },
]

const referees = (all: Details['referees']): ReactNode =>
  all.length === 0
    ? 'Left until there is an offer'
    : all.map(({ name, relationship, email, phone, knownFor }) => (
        <p key={`${name} ${email} ${phone}`}>
          {[name, relationship, email, phone, knownFor].filter(Boolean).join(', ')}
        </p>
      ))
