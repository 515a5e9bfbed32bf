// The files of what is dropped or chosen, folders opened, each by its path from there.

/** @typedef {{ file: File, name: string }} NamedFile */

/**
 * What a field for files or for a folder holds.
 * @param {Iterable<File>} files
 * @returns {NamedFile[]}
 */
export const namedFiles = (files) => sorted([...files].map((file) => ({ file, name: file.webkitRelativePath || file.name })));

/**
 * What is dropped.
 * @param {DataTransfer} data
 * @returns {Promise<NamedFile[]>}
 */
export async function filesOf(data) {
  // The browser forgets what was dropped as soon as its event is over: all is asked for before the first wait.
  const dropped = [...data.items].filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  /** @type {NamedFile[]} */
  const found = [];
  for (const { entry, file } of dropped) {
    if (entry) await open(entry, found);
    else if (file) found.push({ file, name: file.name });
  }

  return sorted(found);
}

/**
 * @param {FileSystemEntry} entry
 * @param {NamedFile[]} found
 */
async function open(entry, found) {
  if (entry.isFile) {
    try {
      const file = await new Promise((/** @type {FileCallback} */ done, failed) => {
        /** @type {FileSystemFileEntry} */ (entry).file(done, failed);
      });
      found.push({ file, name: entry.fullPath.replace(/^\//, '') });
    } catch {
      // A file that may not be read, or that is gone by now: the others come all the same.
    }

    return;
  }

  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  // A folder is given a hundred entries at a time, and none at its end.
  for (;;) {
    const entries = await new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ done) => {
      reader.readEntries(done, () => done([]));
    });
    if (!entries.length) return;
    for (const inner of entries) await open(inner, found);
  }
}

/** @param {NamedFile[]} files */
const sorted = (files) => files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
