import { business } from './everyday/business'
import { civilStatus } from './everyday/civil-status'
import { educationCulture } from './everyday/education-culture'
import { farming } from './everyday/farming'
import { government } from './everyday/government'
import { landBuilding } from './everyday/land-building'
import { residenceIdentity } from './everyday/residence-identity'
import { social } from './everyday/social'

function read(table: string): [string, string[]][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const bar = line.indexOf('|')
      const requests = line.slice(bar + 1).split(';')
      return [line.slice(0, bar).trim(), requests.map((request) => request.trim())]
    })
}

/** How people ask for a procedure, by its code. The catalogue's own keywords come on top of these. */
export const everydayRequests: ReadonlyMap<string, string[]> = new Map(
  [civilStatus, residenceIdentity, landBuilding, business, social, educationCulture, farming, government].flatMap(read),
)
