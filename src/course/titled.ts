/** The title of a unit or part, with that of its pack where it stands beside the first. */
export function titled({
  title,
  packTitle,
}: {
  title: string;
  packTitle?: string | null | undefined;
}): string {
  return packTitle == null ? title : `${title} (${packTitle})`;
}
