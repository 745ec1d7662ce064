import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import { openApiDocument, listFieldNotes } from '@/lib/open-data/openapi'

const answers = [
  { name: 'ProcedureList', id: 'truong-danh-sach', title: 'Trường của danh sách' },
  { name: 'Procedure', id: 'truong-thu-tuc', title: 'Trường của một thủ tục' },
  { name: 'VersionList', id: 'truong-cac-ban', title: 'Trường của danh sách các bản' },
] as const

/** What programs may ask for, from the description that they read themselves. */
export function InterfaceGuide() {
  const { paths } = openApiDocument('')
  return (
    <div className="space-y-6">
      <Table id="dia-chi" caption="Địa chỉ và nội dung">
        <thead>
          <tr>
            <th scope="col">Địa chỉ</th>
            <th scope="col">Nội dung</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(paths).map(([path, { get }]) => (
            <tr key={path}>
              <th scope="row" className="font-normal">
                <code className="break-all">{path}</code>
              </th>
              <td>{get.summary}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {answers.map(({ name, id, title }) => (
        <Disclosure key={name} summary={title}>
          <Table id={id} caption={title} captionHidden>
            <thead>
              <tr>
                <th scope="col">Trường</th>
                <th scope="col">Nghĩa</th>
                <th scope="col">Luôn có</th>
              </tr>
            </thead>
            <tbody>
              {listFieldNotes(name).map((note) => (
                <tr key={note.path}>
                  <th scope="row" className="font-normal">
                    <code>{note.path}</code>
                  </th>
                  <td className="min-w-60">{note.meaning}</td>
                  <td>{note.optional ? 'Không' : 'Có'}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Disclosure>
      ))}
    </div>
  )
}
