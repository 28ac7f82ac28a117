package vn.kieumau.recognition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kieu-mau.recognition.*}
 *
 * @param allowIllustrative whether a set with illustrative criteria may lead to a recognition: in the demonstration only
 */
@ConfigurationProperties("kieu-mau.recognition")
record RecognitionPolicy(@DefaultValue("false") boolean allowIllustrative) {}
