package io.tenantry.examples.sync.report;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page, read by a parser that takes nothing but well-formed XML. */
final class Markup {
  private final Document document;

  private Markup(Document document) {
    this.document = document;
  }

  static Markup of(String html) {
    try {
      return new Markup(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html))));
    } catch (SAXException | ParserConfigurationException | IOException e) {
      throw new AssertionError("not well-formed", e);
    }
  }

  List<String> texts(String element) {
    return elements(element).stream().map(Element::getTextContent).toList();
  }

  String text(String element) {
    return texts(element).get(0);
  }

  String text(String element, String id) {
    return elements(element).stream()
        .filter(found -> found.getAttribute("id").equals(id))
        .map(Element::getTextContent)
        .findFirst()
        .orElseThrow();
  }

  int count(String element) {
    return elements(element).size();
  }

  /** The texts of the parts that are open at first. */
  List<String> unfolded() {
    return elements("details").stream()
        .filter(found -> found.hasAttribute("open"))
        .map(Element::getTextContent)
        .toList();
  }

  private List<Element> elements(String name) {
    var nodes = document.getElementsByTagName(name);
    return new ArrayList<>(
        IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList());
  }
}
