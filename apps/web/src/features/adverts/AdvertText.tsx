import type { Advert } from '@elevate/contracts/adverts'
import type { ReactNode } from 'react'
import { Facts } from '../../ui/Facts.tsx'
import { AfterApplying } from './AfterApplying.tsx'
import { ChatsLeft } from './ChatsLeft.tsx'
import { Criteria } from './Criteria.tsx'
import { HowToApply, WhatWasAsked } from './HowToApply.tsx'
import { Payment } from './Payment.tsx'
import { isOver, nhsStaffWords, paymentWords, placesWords, timingWords } from './words.ts'
import '../../styles/recruitment.scss'

/** The whole of an advert, on screen and on paper; the coordinator's preview is the same. */
export function AdvertText({ advert, actions }: { advert: Advert; actions?: ReactNode }) {
  return (
    <>
      {advert.summary !== '' && <p className="nhsuk-body-l">{advert.summary}</p>}
      <Facts
        facts={[
          { name: 'Applications', value: timingWords(advert, new Date()) },
          { name: 'Places', value: placesWords(advert.places) },
          { name: 'Time', value: advert.timeAsked },
          { name: 'Where', value: <Typed text={advert.whereItHappens} /> },
          { name: 'Payment', value: paymentWords(advert) },
        ]}
      />
      {actions}
      <Part text={advert.aboutTheWork} title="What the work really is" />
      <Part text={advert.role.description} title={`The role: ${advert.role.name}`} />
      <Criteria criteria={advert.criteria} guaranteesInterview={advert.guaranteesInterview} />
      <h2 className="nhsuk-heading-m">Who may apply</h2>
      <p>
        You must be {advert.minimumAge} or older on the day you start. {nhsStaffWords[advert.nhsStaff]}
      </p>
      <Payment advert={advert} />
      <Part text={advert.supportOffered} title="The support that you get" />
      {!isOver(advert) && <ChatsLeft advert={advert} />}
      {isOver(advert) ? <WhatWasAsked advert={advert} /> : <HowToApply advert={advert} />}
      <AfterApplying advert={advert} />
      {actions}
    </>
  )
}

function Part({ title, text }: { title: string; text: string }) {
  if (text === '') return null
  return (
    <>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <p className="app-typed">{text}</p>
    </>
  )
}

const Typed = ({ text }: { text: string }) =>
  text === '' ? 'Not decided yet' : <span className="app-typed">{text}</span>
