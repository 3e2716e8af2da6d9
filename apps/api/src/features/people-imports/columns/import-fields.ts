import type { ImportField } from '@elevate/contracts/people-vocabulary'

/** What staff call each field. */
export const fieldLabels: Record<ImportField, string> = {
  givenName: 'Given name',
  familyName: 'Family name',
  fullName: 'Full name',
  preferredName: 'Preferred name',
  email: 'Email',
  phone: 'Phone',
  postcode: 'Postcode',
  address: 'Address',
  organisation: 'Organisation',
  role: 'Role',
  startDate: 'Start date',
  termMonths: 'Term (months)',
  status: 'Status',
  interests: 'Interests',
  skills: 'Skills',
  availability: 'Availability',
  accessNeeds: 'Access needs',
  contactPreference: 'Contact preference',
  coffeeRoulette: 'Coffee roulette',
  offersToMentor: 'Mentor',
  paymentChoice: 'Payment',
}

/** Headers as coordinators write them, folded, with commas between; the label itself always counts too. */
export const headerWords: Record<ImportField, string> = {
  givenName: 'first name, firstname, first names, forename, forenames, given names, christian name, fname, first',
  familyName: 'surname, last name, lastname, second name, family, lname, last',
  fullName: 'name, names, fullname, psp name, partner name, name of partner, name of psp, psp, partner, person',
  preferredName: 'known as, likes to be called, nickname, preferred, preferred first name, calls themselves',
  email: 'email address, emailaddress, mail, email addr, personal email, contact email, e mail',
  phone:
    'telephone, tel, tel no, phone number, phone no, telephone number, telephone no, mobile, mobile number, mobile no, mobile tel, mobile phone, mob, contact number, contact no, number',
  postcode: 'post code, pcode, post, zip, postal code, p code',
  address: 'home address, postal address, full address, street, address 1, address line 1',
  organisation:
    'trust, organization, org, employer, provider, hospital, nhs trust, trust name, organisation name, host organisation, host trust, site, ods code, ods, trust organisation',
  role: 'job title, position, post title, role title, title of role, psp role',
  startDate:
    'started, start, date started, date of start, appointed, date appointed, appointment date, joined, date joined, in post since, from, date of appointment',
  termMonths: 'term, term months, term of office, length of term, tenure, duration, term length, contract length',
  status: 'state, current status, stage, active, psp status',
  interests: 'interest, interested in, areas of interest, area of interest, topics, themes, special interests',
  skills: 'skill, skills and experience, experience, strengths, good at',
  availability:
    'can do, available, times, when, when available, days available, free, days, days and times, can attend, time available',
  accessNeeds:
    'access, access reqs, access requirements, accessibility, adjustments, reasonable adjustments, support needs, communication needs, requirements, access and communication needs, ais',
  contactPreference:
    'preferred contact, contact by, how to contact, preferred method of contact, contact method, best contact, preferred contact method',
  coffeeRoulette: 'coffee, coffee match, coffee chats, randomised coffee, coffee trial, coffee opt in',
  offersToMentor:
    'mentor y n, offers to mentor, can mentor, would mentor, willing to mentor, is mentor, happy to mentor, mentoring, mentor offer',
  paymentChoice:
    'pay, paid, payments, payment choice, payment preference, involvement payment, fee, reimbursement, remuneration',
}

/** Columns about somebody else, or about the sheet itself: never guessed from a word that they also contain. */
export const notAboutThePartner =
  /\b(emergency|next of kin|nok|kin|carer|gp|manager|line manager|supervisor|buddy|referee|reference|lead|coordinator|dbs|notes?|comments?|updated|nhs number|dob|birth|mentor name|mentor s|mentee|review|end|ended|leaving|left)\b/
