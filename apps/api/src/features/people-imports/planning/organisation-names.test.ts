import { expect, test } from 'vitest'
import { organisationFinder } from './organisation-names.ts'

const organisation = (id: string, name: string, shortName = '', aliases: string[] = []) => ({
  id,
  name,
  shortName,
  odsCode: id,
  aliases,
})

const find = organisationFinder([
  organisation('RNM', 'Northmoor University Hospitals NHS Trust', 'Northmoor'),
  organisation('REV', 'Eastvale Community Health NHS Foundation Trust', 'Eastvale'),
  organisation('NAT', 'National programme', 'National'),
  organisation('RWM', 'Westmoor Mental Health NHS Trust', '', ['WMH', 'Moorland Trust']),
  organisation('RWH', 'Westmoor University Hospitals NHS Trust'),
])

test.each([
  ['Northmoor University Hospitals NHS Trust', ['RNM']],
  ['northmoor  university hospitals, nhs trust.', ['RNM']],
  ['NORTHMOOR', ['RNM']],
  ['Northmoor Univ. Hospitals', ['RNM']],
  ['Northmoor UHNT', ['RNM']],
  ['Northmoor University Hospitals NHS FT', ['RNM']],
  ['Northmoor Hospital', ['RNM']],
  ['NUH', ['RNM']],
  ['NUHNT', ['RNM']],
  ['rnm', ['RNM']],
  ['Eastvale CH NHS FT', ['REV']],
  ['Eastvale', ['REV']],
  ['National programme', ['NAT']],
  ['NHSE national', ['NAT']],
  ['National', ['NAT']],
  ['Moorland', ['RWM']],
  ['Westmoor Mental Health', ['RWM']],
  ['Westmoor', ['RWM', 'RWH']],
  ['Northmoor Community', []],
  ['University Hospitals', []],
  ['NHS Trust', []],
  ['Southmoor', []],
  ['', []],
])('%j can mean %j', (name, ids) => {
  expect(find(name).map(({ id }) => id)).toEqual(ids)
})
