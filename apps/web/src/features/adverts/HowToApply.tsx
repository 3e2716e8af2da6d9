import type { Advert } from '@elevate/contracts/adverts'
import { Link } from 'react-router'
import { asSubject } from './words.ts'

/** Online, by phone, by post or in another format: none of them is the lesser way. */
export function HowToApply({ advert }: { advert: Advert }) {
  const { slug, can, contact } = advert
  return (
    <>
      <h2 className="nhsuk-heading-m">How to apply</h2>
      <p>
        {can.apply ? <Link to={`/join/${slug}/apply`}>Apply online</Link> : 'Apply online'}. You can stop and come back:
        what you write is saved. Answer in your own words, short answers are fine.
      </p>
      <p className="app-print-only">
        The address: {window.location.origin}/join/{slug}
      </p>
      {advert.questions.length > 0 && <h3 className="nhsuk-heading-s">What you are asked</h3>}
      <Questions advert={advert} />
      {advert.questions.length > 0 && (
        <p>
          Before you start we ask how to reach you. Questions about equality are on a page of their own: all are
          optional, and they are never used to decide.
        </p>
      )}
      <h3 className="nhsuk-heading-s">By phone, by post or in another format</h3>
      <p>
        You do not need a computer. {contact.name === '' ? 'We' : asSubject(contact.name)} can take your application by
        phone, send you the questions on paper, in large print, in Easy Read or in another language, or answer what you
        would like to know:
      </p>
      <Reach contact={contact} />
    </>
  )
}

/** For those who have applied: the questions as they were, and whom to ask. */
export function WhatWasAsked({ advert }: { advert: Advert }) {
  const { questions, contact } = advert
  return (
    <>
      {questions.length > 0 && <h2 className="nhsuk-heading-m">What was asked</h2>}
      <Questions advert={advert} />
      <h2 className="nhsuk-heading-m">Who to ask</h2>
      <p>
        {contact.name === '' ? 'We are' : `${asSubject(contact.name)} is`} glad to answer what you would like to know:
      </p>
      <Reach contact={contact} />
    </>
  )
}

function Reach({ contact }: Pick<Advert, 'contact'>) {
  const { phone, email, address } = contact
  return (
    <ul className="nhsuk-list nhsuk-list--bullet app-reach">
      {phone !== null && (
        <li>
          Phone: <a href={`tel:${phone.replaceAll(/\s/g, '')}`}>{phone}</a>
        </li>
      )}
      {email !== null && (
        <li>
          Email: <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {address !== '' && <li className="app-typed">Post: {address}</li>}
    </ul>
  )
}

function Questions({ advert: { questions } }: { advert: Advert }) {
  if (questions.length === 0) return null
  return (
    <ol className="nhsuk-list nhsuk-list--number">
      {questions.map(({ prompt, wordLimit }) => (
        <li key={prompt}>
          {prompt} (up to {wordLimit} words)
        </li>
      ))}
    </ol>
  )
}
