/** What every answer tells the browser about what it may load, run, frame and remember. */
package vn.kieumau.web.headers;
