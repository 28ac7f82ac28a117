import {csrfHeaders, sentenceOf} from './server.js';

let running = 0;

/** Whether a file is on its way: a form must not be sent before it has arrived. */
export function uploading() {
  return running > 0;
}

/**
 * Sends a file; resolves with what the server stored, rejects with the sentence to show.
 *
 * @param element inside the page part whose language and token count
 * @param onProgress called with the share that has been sent, 0 to 1
 */
export function transfer(element, url, file, onProgress) {
  running++;
  return send(element, url, file, onProgress).finally(() => { running--; });
}

function send(element, url, file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Error(
      sentenceOf(element, request.status, request.responseText, 'notUploaded', file.name)));
    const body = new FormData();
    body.append('file', file);
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    Object.entries(csrfHeaders(element)).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = fail;
    request.onload = () => {
      try {
        const stored = request.status < 300 ? JSON.parse(request.responseText) : null;
        stored ? resolve(stored) : fail();
      } catch {
        fail();
      }
    };
    request.send(body);
  });
}
