/** The ordinary form behind a `FileDrop`: it stands outside the form that names the files, since forms cannot nest. */
export function SendFilesForm({ id, address }: { id: string; address: string }) {
  return <form id={id} action={address} method="post" encType="multipart/form-data" hidden />
}
